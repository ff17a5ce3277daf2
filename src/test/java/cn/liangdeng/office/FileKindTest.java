package cn.liangdeng.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

class FileKindTest {

    @Test
    void officeFilesAreToldByTheirContent() {
        assertThat(FileKind.detect(Samples.docxWithBody(Samples.p("甲")), "x")).isEqualTo(FileKind.DOCX);
        assertThat(FileKind.detect(Samples.xlsx(book -> book.createSheet()), "x.docx"))
                .isEqualTo(FileKind.XLSX);
    }

    @Test
    void aWorkbookWithADocumentInsideIsAWorkbook() throws IOException {
        assertThat(FileKind.detect(compound("Workbook", "WordDocument"), "x.xls"))
                .isEqualTo(FileKind.XLS);
        assertThat(FileKind.detect(compound("WordDocument", "Workbook"), "x.doc"))
                .isEqualTo(FileKind.DOC);
        assertThat(FileKind.detect(compound("WORKBOOK", "Other"), "x.xls")).isEqualTo(FileKind.XLS);
    }

    /** A compound file with a stream in its uppermost folder and another inside an object. */
    private static byte[] compound(String outer, String inner) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            byte[] content = new byte[5000];
            file.createDocument(new ByteArrayInputStream(content), outer);
            file.createDirectory("MBD0001").createDocument(inner, new ByteArrayInputStream(content));
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    @Test
    void archivesAndLayoutDocuments() {
        assertThat(FileKind.detect(Samples.zip(Map.of("a.txt", Samples.bytes("甲"))), "x.zip"))
                .isEqualTo(FileKind.ZIP);
        assertThat(FileKind.detect(Samples.zip(Map.of("OFD.xml", Samples.bytes("<o/>"))), "x.ofd"))
                .isEqualTo(FileKind.OFD);
    }

    @Test
    void picturesAndPdf() {
        assertThat(FileKind.detect(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0}, "x"))
                .isEqualTo(FileKind.PNG);
        assertThat(FileKind.detect(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0}, "x"))
                .isEqualTo(FileKind.JPG);
        assertThat(FileKind.detect(Samples.bytes("%PDF-1.4 "), "x")).isEqualTo(FileKind.PDF);
    }

    @Test
    void textIsHtmlByItsBeginningOrByNameAndTags() {
        assertThat(FileKind.detect(Samples.bytes("\n<!-- 注 --><HTML><p>甲"), "x.txt"))
                .isEqualTo(FileKind.HTML);
        assertThat(FileKind.detect(Samples.bytes("<div>甲</div>"), "x.html")).isEqualTo(FileKind.HTML);
        assertThat(FileKind.detect(Samples.bytes("<div>甲</div>"), "x.txt")).isEqualTo(FileKind.TXT);
        assertThat(FileKind.detect(Samples.bytes("a < b"), "x.html")).isEqualTo(FileKind.TXT);
    }

    @Test
    void anythingElseIsUnknown() {
        assertThat(FileKind.detect(new byte[] {'M', 'Z', 0, 1}, "x.txt")).isEqualTo(FileKind.UNKNOWN);
        assertThat(FileKind.detect(new byte[0], "x.txt")).isEqualTo(FileKind.UNKNOWN);
        assertThat(FileKind.detect(new byte[] {'P', 'K', 3}, "x.zip")).isNotEqualTo(FileKind.ZIP);
    }

    @Test
    void namesFitKindsWhateverTheirCase() {
        assertThat(FileKind.JPG.fits("照片.JPEG")).isTrue();
        assertThat(FileKind.PDF.fits("照片.pdf.exe")).isFalse();
        assertThat(FileKind.UNKNOWN.fits("照片")).isFalse();
    }
}
