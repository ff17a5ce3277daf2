package cn.liangdeng.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.liangdeng.office.UnreadableFileException.Reason;
import cn.liangdeng.shared.BusinessException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

class HostileDocumentTest {

    private static final byte[] PDF = Samples.bytes("%PDF-1.7\n1 0 obj\n");
    private static final byte[] PROGRAM = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xFF, (byte) 0xFF};

    private final DocumentReader reader = new DocumentReader();

    @Test
    void emptyFile() {
        assertThat(reasonFor(new byte[0], "方案.docx")).isEqualTo(Reason.EMPTY);
    }

    @Test
    void tooLargeFileNamesTheLimit() {
        DocumentReader small = new DocumentReader(ReadingLimits.DEFAULT.withMaxBytes(3L * 1024 * 1024));

        UnreadableFileException refusal = catchThrowableOfType(
                UnreadableFileException.class, () -> small.read(new byte[3 * 1024 * 1024 + 1], "方案.docx"));

        assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal.arguments()).containsExactly(3L);
    }

    @Test
    void pdfRenamedToDocx() {
        UnreadableFileException refusal = refusal(PDF, "方案.docx");

        assertThat(refusal.reason()).isEqualTo(Reason.WRONG_TYPE);
        assertThat(refusal.arguments()).containsExactly("方案.docx", "PDF");
    }

    @Test
    void pictureUnderItsOwnNameIsKnownButNotRead() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0};

        assertThat(reasonFor(picture, "方案.png")).isEqualTo(Reason.PICTURE);
    }

    @Test
    void programRenamedToDocx() {
        assertThat(reasonFor(PROGRAM, "方案.docx")).isEqualTo(Reason.UNKNOWN_TYPE);
    }

    @Test
    void programRenamedToTxt() {
        assertThat(reasonFor(PROGRAM, "方案.txt")).isEqualTo(Reason.UNKNOWN_TYPE);
    }

    @Test
    void workbookRenamedToDocx() {
        byte[] workbook = Samples.xlsx(
                book -> book.createSheet().createRow(0).createCell(0).setCellValue("甲"));

        assertThat(reasonFor(workbook, "方案.docx")).isEqualTo(Reason.WRONG_TYPE);
    }

    @Test
    void wordFileRenamedToDoc() {
        assertThat(reasonFor(Samples.docxWithBody(Samples.p("正文。")), "方案.doc")).isEqualTo(Reason.WRONG_TYPE);
    }

    @Test
    void htmlRenamedToTxt() {
        assertThat(reasonFor(Samples.bytes("<!DOCTYPE html><html><p>甲</p></html>"), "方案.txt"))
                .isEqualTo(Reason.WRONG_TYPE);
    }

    @Test
    void passwordProtectedWordFile() throws Exception {
        byte[] protectedFile;
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var data = encryptor.getDataStream(container)) {
                data.write(Samples.docxWithBody(Samples.p("正文。")));
            }
            container.writeFilesystem(out);
            protectedFile = out.toByteArray();
        }

        assertThat(reasonFor(protectedFile, "方案.docx")).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void oldWordFile() throws Exception {
        assertThat(reasonFor(compoundFile("WordDocument"), "方案.doc")).isEqualTo(Reason.LEGACY_WORD);
    }

    @Test
    void oldWordFileRenamedToDocx() throws Exception {
        assertThat(reasonFor(compoundFile("WordDocument"), "方案.docx")).isEqualTo(Reason.WRONG_TYPE);
    }

    @Test
    void oldExcelFile() throws Exception {
        assertThat(reasonFor(compoundFile("Workbook"), "台账.xls")).isEqualTo(Reason.LEGACY_EXCEL);
    }

    @Test
    void wpsFileOfAnotherFormatIsToBeSavedAsDocx() throws Exception {
        assertThat(reasonFor(compoundFile("WpsCustomData"), "方案.wps")).isEqualTo(Reason.LEGACY_WORD);
    }

    @Test
    void macroProjectInsideAPlainDocumentIsPassedOver() {
        Map<String, byte[]> parts = Samples.docxParts(Samples.p("正文。"), "");
        parts.put("word/vbaProject.bin", new byte[] {1});

        assertThat(reader.read(Samples.zip(parts), "方案.docx").notices()).containsExactly(ReadingNotice.MACROS_IGNORED);
    }

    @Test
    void macroEnabledDocumentIsReadWithoutItsMacros() {
        Map<String, byte[]> parts = Samples.docxParts(Samples.p("正文。"), "");
        String types = new String(parts.get(Samples.CONTENT_TYPES), StandardCharsets.UTF_8)
                .replace(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                        "application/vnd.ms-word.document.macroEnabled.main+xml");
        parts.put(Samples.CONTENT_TYPES, Samples.bytes(types));

        ReadDocument read = reader.read(Samples.zip(parts), "方案.docm");

        assertThat(read.text().text()).isEqualTo("正文。");
        assertThat(read.kind()).isEqualTo(FileKind.DOCX);
        assertThat(read.notices()).containsExactly(ReadingNotice.MACROS_IGNORED);
    }

    @Test
    void zipBombInTheDocumentPart() {
        Map<String, byte[]> parts = Samples.docxParts(Samples.p("正文。"), "");
        byte[] spaces = new byte[23 * 1024 * 1024];
        Arrays.fill(spaces, (byte) ' ');
        parts.put("word/other.xml", spaces);

        assertThat(reasonFor(Samples.zip(parts), "方案.docx")).isEqualTo(Reason.ZIP_BOMB);
    }

    @Test
    void zipBombAmongThePictures() {
        Map<String, byte[]> parts = Samples.docxParts(Samples.p("正文。"), "");
        parts.put("word/media/image1.png", new byte[40 * 1024 * 1024]);

        assertThat(reasonFor(Samples.zip(parts), "方案.docx")).isEqualTo(Reason.ZIP_BOMB);
    }

    @Test
    void bombBeforeTheListOfContents() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("word/media/image1.png", new byte[40 * 1024 * 1024]);
        parts.putAll(Samples.docxParts(Samples.p("正文。"), ""));

        assertThat(reasonFor(Samples.zip(parts), "方案.docx")).isEqualTo(Reason.ZIP_BOMB);
    }

    @Test
    void tooManyEntries() {
        Map<String, byte[]> parts = Samples.docxParts(Samples.p("正文。"), "");
        for (int i = 0; i < 2_001; i++) {
            parts.put("word/media/" + i + ".png", new byte[0]);
        }

        assertThat(reasonFor(Samples.zip(parts), "方案.docx")).isEqualTo(Reason.ZIP_BOMB);
    }

    @Test
    void documentTypeThatDrawsInAForeignFile() {
        Map<String, byte[]> parts = Samples.docxParts("", "");
        parts.put(Samples.DOCUMENT, Samples.bytes("""
                <?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
                <w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"""));

        assertThat(reasonFor(Samples.zip(parts), "方案.docx")).isEqualTo(Reason.DOCUMENT_TYPE);
    }

    @Test
    void documentTypeInAnotherEncoding() {
        Map<String, byte[]> parts = Samples.docxParts("", "");
        parts.put(Samples.DOCUMENT, """
                <?xml version="1.0" encoding="UTF-16"?><!DOCTYPE w:document SYSTEM "http://localhost/x.dtd">
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>
                """.getBytes(StandardCharsets.UTF_16));

        assertThat(reasonFor(Samples.zip(parts), "方案.docx")).isEqualTo(Reason.DOCUMENT_TYPE);
    }

    @Test
    void entitiesThatMultiply() {
        Map<String, byte[]> parts = Samples.docxParts("", "");
        StringBuilder entities = new StringBuilder("<!ENTITY a0 \"哈\">");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        parts.put("word/_rels/document.xml.rels", Samples.bytes("<!DOCTYPE r [" + entities + "]><r>&a29;</r>"));

        assertThat(reasonFor(Samples.zip(parts), "方案.docx")).isEqualTo(Reason.DOCUMENT_TYPE);
    }

    @Test
    void nestingWithoutEnd() {
        String deep = "<w:sdt><w:sdtContent>".repeat(5_000) + "</w:sdtContent></w:sdt>".repeat(5_000);

        assertThat(reasonFor(Samples.docxWithBody(deep), "方案.docx")).isEqualTo(Reason.BROKEN);
    }

    @Test
    void moreElementsThanATreeMayHave() {
        assertThat(reasonFor(Samples.docxWithBody("<w:p/><w:p/><w:p> </w:p>".repeat(333_340)), "方案.docx"))
                .isEqualTo(Reason.ZIP_BOMB);
    }

    @Test
    void encryptedEntriesOfTheArchive() {
        byte[] archive = Samples.docxWithBody(Samples.p("正文。"));
        for (int i = 0; i + 3 < archive.length; i++) {
            boolean directoryRecord = archive[i] == 'P' && archive[i + 1] == 'K' && archive[i + 2] == 1;
            if (directoryRecord && archive[i + 3] == 2) {
                archive[i + 8] |= 1;
            }
        }

        assertThat(reasonFor(archive, "方案.docx")).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void textLargerThanAPart() {
        DocumentReader small = new DocumentReader(new ReadingLimits(1 << 20, 10, 1_000, 1 << 20, 10, 10));

        UnreadableFileException refusal = catchThrowableOfType(
                UnreadableFileException.class, () -> small.read(Samples.bytes("字".repeat(400)), "方案.txt"));

        assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void brokenPackage() {
        byte[] whole =
                Samples.docx(document -> document.createParagraph().createRun().setText("正文。"));

        for (int length : new int[] {60, whole.length / 3, whole.length / 2, whole.length * 2 / 3}) {
            assertThat(reasonFor(Arrays.copyOf(whole, length), "方案.docx")).isEqualTo(Reason.BROKEN);
        }
    }

    @Test
    void packageWithoutDocument() {
        Map<String, byte[]> parts = Samples.docxParts("", "");
        parts.remove(Samples.DOCUMENT);

        assertThat(reasonFor(Samples.zip(parts), "方案.docx")).isEqualTo(Reason.BROKEN);
    }

    @Test
    void documentThatIsNoXml() {
        Map<String, byte[]> parts = Samples.docxParts("", "");
        parts.put(Samples.DOCUMENT, Samples.bytes("<w:document><w:body>"));

        assertThat(reasonFor(Samples.zip(parts), "方案.docx")).isEqualTo(Reason.BROKEN);
    }

    @Test
    void anyArchiveRenamedToDocx() {
        assertThat(reasonFor(Samples.zip(Map.of("a.txt", Samples.bytes("甲"))), "方案.docx"))
                .isEqualTo(Reason.WRONG_TYPE);
    }

    @Test
    void scanWithoutText() {
        Map<String, byte[]> parts = Samples.docxParts("<w:p><w:r><w:drawing/></w:r></w:p>" + Samples.p("　 "), "");
        parts.put("word/media/image1.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'});

        assertThat(reasonFor(Samples.zip(parts), "方案.docx")).isEqualTo(Reason.NO_TEXT);
    }

    @Test
    void blankTextFile() {
        assertThat(reasonFor(Samples.bytes(" \r\n\t"), "方案.txt")).isEqualTo(Reason.NO_TEXT);
    }

    @Test
    void pageWithPicturesOnly() {
        assertThat(reasonFor(Samples.bytes("<html><body><img src='x.png'></body></html>"), "方案.html"))
                .isEqualTo(Reason.NO_TEXT);
    }

    @Test
    void textInAForeignEncoding() {
        byte[] big5 = "臺灣區電機電子工業同業公會關於舉辦產業發展說明會".getBytes(Charset.forName("Big5"));

        assertThat(reasonFor(big5, "方案.txt")).isEqualTo(Reason.ENCODING);
    }

    @Test
    void tableOfAThousandColumns() {
        String row = "<w:tr>" + ("<w:tc>" + Samples.p("甲") + "</w:tc>").repeat(1_000) + "</w:tr>";

        assertThat(reasonFor(Samples.docxWithBody("<w:tbl>" + row + "</w:tbl>"), "方案.docx"))
                .isEqualTo(Reason.TOO_MANY_COLUMNS);
    }

    @Test
    void refusalIsAnswerableByTheWebLayer() {
        assertThat(refusal(PDF, "方案.docx").kind()).isEqualTo(BusinessException.Kind.INVALID);
        assertThat(refusal(PDF, "方案.docx").messageKey()).isEqualTo("office.unreadable.wrong-type");
    }

    private Reason reasonFor(byte[] bytes, String name) {
        return refusal(bytes, name).reason();
    }

    private UnreadableFileException refusal(byte[] bytes, String name) {
        return catchThrowableOfType(UnreadableFileException.class, () -> reader.read(bytes, name));
    }

    private static byte[] compoundFile(String stream) throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[] {1, 2, 3}), stream);
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
