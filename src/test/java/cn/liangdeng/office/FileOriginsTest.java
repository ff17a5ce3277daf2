package cn.liangdeng.office;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.testing.Photos;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What files say about when they were made. */
class FileOriginsTest {

    private static final LocalDateTime MOMENT = LocalDateTime.of(2026, 3, 5, 14, 7, 9);

    @Test
    void aPhotoSaysWhenItWasTaken() {
        byte[] photo = Photos.takenAt(MOMENT, 1);
        assertThat(FileKind.detect(photo, "现场.jpg")).isEqualTo(FileKind.JPG);
        assertThat(FileOrigins.of(FileKind.JPG, photo)).isEqualTo(new FileOrigin(true, MOMENT));
    }

    @Test
    void aPhotoThatWentThroughAMessengerIsAPhotoWithoutADay() {
        assertThat(FileOrigins.of(FileKind.JPG, Photos.stripped(1))).isEqualTo(new FileOrigin(true, null));
    }

    @Test
    void aMutilatedPhotoIsNoError() {
        byte[] photo = Photos.takenAt(MOMENT, 1);
        for (int length = 0; length < photo.length; length += 7) {
            assertThat(FileOrigins.of(FileKind.JPG, Arrays.copyOf(photo, length))
                            .photo())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/CreationDate (D:20260301080000+08'00') /ModDate (D:20260305140709+08'00'), 2026-03-05T14:07:09",
        "/ModDate(D:20260305060709Z), 2026-03-05T14:07:09",
        "/CreationDate (D:20260305), 2026-03-05T00:00",
        "/ModDate (D:20260305010709-05'00'), 2026-03-05T14:07:09",
        "/ModDate (D:20261345000000Z),",
        "/Title (nothing),"
    })
    void aPdfSaysWhenItWasWrittenLast(String dictionary, LocalDateTime madeAt) {
        byte[] pdf = ("%PDF-1.7\n1 0 obj << " + dictionary + " >> endobj").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(FileOrigins.of(FileKind.PDF, pdf)).isEqualTo(new FileOrigin(false, madeAt));
    }

    @Test
    void anOfficeDocumentSaysWhenItWasWrittenLast() throws IOException {
        byte[] document = zip(
                "docProps/core.xml",
                "<cp:coreProperties><dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-01-01T00:00:00Z</dcterms:created>"
                        + "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">2026-03-05T06:07:09Z</dcterms:modified></cp:coreProperties>");
        assertThat(FileOrigins.of(FileKind.DOCX, document)).isEqualTo(new FileOrigin(false, MOMENT));
        assertThat(FileOrigins.of(FileKind.XLSX, zip("xl/workbook.xml", "<workbook/>")))
                .isEqualTo(FileOrigin.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void contentThatIsNothingSaysNothing(FileKind kind) {
        assertThat(FileOrigins.of(kind, new byte[] {1, 2, 3}).madeAt()).isNull();
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(written)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return written.toByteArray();
    }
}
