package cn.liangdeng.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files for tests, made in code so that everything about them can be read here. */
final class Samples {

    static final String CONTENT_TYPES = "[Content_Types].xml";
    static final String DOCUMENT = "word/document.xml";
    static final String NUMBERING = "word/numbering.xml";

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    private Samples() {}

    /** A Word file written by POI. */
    static byte[] docx(Consumer<XWPFDocument> content) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            content.accept(document);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook written by POI. */
    static byte[] xlsx(Consumer<XSSFWorkbook> content) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            content.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A Word file with the given XML inside the body, for what POI cannot write. */
    static byte[] docxWithBody(String bodyXml) {
        return zip(docxParts(bodyXml, ""));
    }

    /** The parts of a Word file, to be changed before they are packed. */
    static Map<String, byte[]> docxParts(String bodyXml, String numberingXml) {
        String word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(CONTENT_TYPES, bytes("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Default Extension="png" ContentType="image/png"/>
                <Override PartName="/word/document.xml" ContentType="%1$s.document.main+xml"/>
                <Override PartName="/word/numbering.xml" ContentType="%1$s.numbering+xml"/>
                </Types>""".formatted(WORD)));
        parts.put("_rels/.rels", bytes("""
                <Relationships xmlns="%s"><Relationship Id="r1" Type="%s/officeDocument" Target="word/document.xml"/>
                </Relationships>""".formatted(RELATIONSHIPS, TYPES)));
        parts.put("word/_rels/document.xml.rels", bytes("""
                <Relationships xmlns="%s"><Relationship Id="r1" Type="%s/numbering" Target="numbering.xml"/>
                </Relationships>""".formatted(RELATIONSHIPS, TYPES)));
        parts.put(DOCUMENT, bytes("""
                <w:document xmlns:w="%s" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
                <w:body>%s</w:body></w:document>""".formatted(word, bodyXml)));
        parts.put(NUMBERING, bytes("<w:numbering xmlns:w=\"%s\">%s</w:numbering>".formatted(word, numberingXml)));
        return parts;
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A paragraph of one run. */
    static String p(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }
}
