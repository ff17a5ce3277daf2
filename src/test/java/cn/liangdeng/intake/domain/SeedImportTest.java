package cn.liangdeng.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.liangdeng.access.Role;
import cn.liangdeng.document.DocumentData;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.intake.ImportDesk;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Real documents go through the import. Skipped where their folder is not there; leaves nothing behind. */
@IntegrationTest
@Transactional
class SeedImportTest {

    private static final Path FOLDER = Path.of(System.getProperty("liangdeng.documents", "../shared/seeds"));

    @Autowired
    private ImportDesk desk;

    @Autowired
    private PolicyDocuments documents;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @BeforeEach
    void folderAndPerson() {
        assumeTrue(Files.isDirectory(FOLDER), "no documents in " + FOLDER);
        people.account("zhongzi", people.department("区政府办公室"), Role.DOCUMENT_ADMINISTRATOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lucheng_2023_2027", "zhangdian_145", "zhangdian_2022", "zhangdian_2023", "zibo_2021"})
    void everyDraftStandsOnItsExactWords(String name) throws IOException {
        DocumentId document = importFile(name);
        DocumentText text = call(() -> documents.text(document));
        assertThat(text.text()).isEqualTo(Files.readString(FOLDER.resolve(name + ".txt")));
        List<DraftView> drafts = call(() -> desk.drafts(document));
        assertThat(drafts)
                .isNotEmpty()
                .allSatisfy(draft ->
                        assertThat(text.words(draft.start(), draft.end())).isEqualTo(draft.quote()));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "lucheng_2023_2027, 温鹿政办〔2023〕55号, 区政府办公室, 2023-08-24, 2023-08-30, 2023-01, 2027-12",
                "zhangdian_2022, -, 张店区服务业发展中心, 2022-02-23, -, 2022-01, 2022-12",
                "zhangdian_2023, -, -, -, -, 2023-01, 2023-12",
                "zhangdian_145, -, -, -, -, 2021-01, 2025-12",
                "zibo_2021, -, -, -, -, 2021-01, 2021-12"
            })
    void findsTheDataOfTheDocument(
            String name, String number, String issuer, String writtenOn, String issuedOn, String first, String last) {
        DocumentData data = call(() -> documents.data(importFile(name)));
        assertThat(Stream.of(
                                data.documentNumber(),
                                data.issuer(),
                                data.writtenOn(),
                                data.issuedOn(),
                                data.firstMonth(),
                                data.lastMonth())
                        .map(value -> Objects.toString(value, null)))
                .containsExactly(number, issuer, writtenOn, issuedOn, first, last);
    }

    @Test
    void refusesTheSameDocumentASecondTime() {
        importFile("lucheng_2023_2027");
        assertThatThrownBy(() -> importFile("lucheng_2023_2027")).hasMessage("document.numberTakenInFile");
    }

    private DocumentId importFile(String name) {
        return call(() -> {
            try {
                return desk.importFile(name + ".txt", Files.readAllBytes(FOLDER.resolve(name + ".txt")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private <T> T call(Supplier<T> code) {
        return signedIn.call("zhongzi", code);
    }
}
