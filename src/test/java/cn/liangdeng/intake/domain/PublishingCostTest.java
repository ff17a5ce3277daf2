package cn.liangdeng.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.access.Role;
import cn.liangdeng.document.DocumentEditions;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.DocumentWithdrawal;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.intake.CoverageLedger;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.intake.ImportDesk;
import cn.liangdeng.intake.LedgerWork;
import cn.liangdeng.intake.RevisionAct;
import cn.liangdeng.intake.Revisions;
import cn.liangdeng.intake.Withdrawals;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.AdjustmentReason;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import cn.liangdeng.testing.StatementCounter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What is done to all the targets of a document at once asks the database the same however many they are. */
@IntegrationTest
@Transactional
class PublishingCostTest {

    private static final String CLERK = "fabu1";
    private static final ReportingMonth MAY = ReportingMonth.of(2026, 5);
    private static final int FEW = 10;
    private static final int MANY = 110;

    @Autowired
    private ImportDesk desk;

    @Autowired
    private CoverageLedger ledger;

    @Autowired
    private PolicyDocuments documents;

    @Autowired
    private DocumentEditions editions;

    @Autowired
    private Revisions revisions;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    private final String mine = "第" + UUID.randomUUID().toString().substring(0, 6) + "类";

    @BeforeEach
    void people() {
        people.account(CLERK, people.department("区政府办公室"), Role.DOCUMENT_ADMINISTRATOR);
        people.department("区商务局");
    }

    @Test
    void publishingAsksTheSameHoweverManyTargetsThereAre() throws Exception {
        assertThat(perTarget(count -> {
                    DocumentId document = accepted(imported(count));
                    return () -> desk.publish(document);
                }))
                .isLessThan(1);
    }

    @Test
    void withdrawingADocumentAsksTheSameHoweverManyTargetsItHas() throws Exception {
        assertThat(perTarget(count -> {
                    DocumentId document = published(imported(count));
                    return () -> withdrawals.withdraw(
                            document,
                            documents.describe(document).version(),
                            new DocumentWithdrawal(MAY, "不再执行", "常务会", "办〔2026〕9号", LocalDate.of(2026, 5, 12)));
                }))
                .isLessThan(1);
    }

    @Test
    void publishingARevisedVersionAsksTheSameHoweverManyTargetsItCarries() throws Exception {
        assertThat(perTarget(count -> {
                    DocumentId document = published(imported(count));
                    DocumentId revision = editions.keepRevision(document, documents.prepare("方案(修订).txt", text(count)));
                    desk.start(revision);
                    revisions.begin(revision);
                    revisions.carryUnchanged(revision);
                    LedgerWork.settle(ledger, revision);
                    return () -> revisions.publish(
                            revision, new RevisionAct(MAY, AdjustmentReason.SUPERIOR_POLICY, "修订", "常务会", "办〔2026〕8号"));
                }))
                .isLessThan(1);
    }

    private DocumentId published(DocumentId document) {
        desk.publish(accepted(document));
        return document;
    }

    /** What an act asks the database for each target more. */
    private double perTarget(Function<Integer, StatementCounter.Watched> act) throws Exception {
        return (counted(act, MANY) - counted(act, FEW)) / (double) (MANY - FEW);
    }

    private int counted(Function<Integer, StatementCounter.Watched> act, int targets) throws Exception {
        StatementCounter.Watched prepared = signedIn.call(CLERK, () -> act.apply(targets));
        return StatementCounter.during(() -> signedIn.run(CLERK, () -> {
                    try {
                        prepared.run();
                    } catch (Exception failed) {
                        throw new IllegalStateException(failed);
                    }
                }))
                .size();
    }

    private DocumentId accepted(DocumentId document) {
        for (DraftView draft : desk.drafts(document)) {
            desk.accept(draft.id(), draft.version());
        }
        LedgerWork.settle(ledger, document);
        return document;
    }

    private DocumentId imported(int drafts) {
        return desk.importFile("方案.txt", text(drafts));
    }

    private byte[] text(int drafts) {
        StringBuilder text = new StringBuilder("云汀区" + mine + drafts + "行动方案(2026—2030年)\n\n一、主要目标\n");
        for (int i = 0; i < drafts; i++) {
            text.append("2026年,新增" + mine + drafts + letters(i) + "基地")
                    .append(20 + i)
                    .append("家以上。(责任单位:区商务局)\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String letters(int number) {
        String signs = "甲乙丙丁戊己庚辛壬癸";
        return number < 10 ? signs.substring(number, number + 1) : letters(number / 10) + signs.charAt(number % 10);
    }
}
