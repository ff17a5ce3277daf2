package cn.liangdeng.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a Word document (.docx) in the layout of GB/T 9704-2012: A4 with the type area of 156 × 225 mm, 22 lines of 28 characters,
 * title 2号小标宋, body 3号仿宋, headings 黑体 and 楷体, page numbers — 1 — outside. Fonts are named, not embedded; where a machine
 * lacks them it takes others. The same text gives the same bytes.
 */
public final class OfficialDocumentWriter {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    private static final String SONG = "方正小标宋简体";
    private static final String HEI = "黑体";
    private static final String KAI = "楷体_GB2312";
    private static final String FANG = "仿宋_GB2312";

    /** Sizes in half points: 二号, 三号, 四号. */
    private static final int SIZE_2 = 44;

    private static final int SIZE_3 = 32;
    private static final int SIZE_4 = 28;

    /** A quarter of a point less between letters of 16 points: 28 of them fill the 156 mm of a line. */
    private static final String CLOSER = "<w:spacing w:val=\"-5\"/>";

    private static final LocalDateTime WRITTEN = LocalDateTime.of(2000, 1, 1, 0, 0);

    /**
     * Page, margins and lines as measured in §5.2 of the standard, in twentieths of a point. No grid of characters: programs that
     * know it set letters of 16 points two fields wide where a field has 15.79. The 28 characters come from their distance.
     */
    private static final String SECTION = "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId2\"/>"
            + "<w:footerReference w:type=\"even\" r:id=\"rId3\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
            + "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\" w:header=\"851\" w:footer=\"1417\" "
            + "w:gutter=\"0\"/><w:docGrid w:type=\"lines\" w:linePitch=\"579\"/></w:sectPr>";

    private OfficialDocumentWriter() {}

    /** @return the bytes of the document */
    public static byte[] write(OfficialText text) {
        StringBuilder body = new StringBuilder();
        text.title()
                .lines()
                .forEach(line -> body.append(paragraph("<w:jc w:val=\"center\"/>", run(SONG, SIZE_2, line))));
        body.append(paragraph("", ""));
        text.lines().forEach(line -> body.append(paragraph(line)));
        Map<String, String> parts = new TreeMap<>();
        parts.put("[Content_Types].xml", contentTypes());
        parts.put(
                "_rels/.rels",
                relations("<Relationship Id=\"rId1\" Type=\"" + OFFICE
                        + "/officeDocument\" Target=\"word/document.xml\"/>"));
        parts.put(
                "word/_rels/document.xml.rels",
                relations(relation(1, "styles")
                        + relation(2, "footer", "footer1")
                        + relation(3, "footer", "footer2")
                        + relation(4, "settings")));
        parts.put("word/document.xml", part("document", "<w:body>" + body + SECTION + "</w:body>"));
        parts.put("word/styles.xml", part("styles", styles()));
        parts.put("word/settings.xml", part("settings", "<w:evenAndOddHeaders/>"));
        parts.put("word/footer1.xml", part("ftr", footer("right", "w:rightChars=\"100\" w:right=\"280\"")));
        parts.put("word/footer2.xml", part("ftr", footer("left", "w:leftChars=\"100\" w:left=\"280\"")));
        return zip(parts);
    }

    private static String paragraph(OfficialText.Line line) {
        String indent = "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>";
        return switch (line.style()) {
            case CENTRED -> paragraph("<w:jc w:val=\"center\"/>", run(FANG, SIZE_3, line.text()));
            case HEADING -> paragraph("<w:keepNext/>" + indent, run(HEI, SIZE_3, line.text()));
            case SUBHEADING -> paragraph("<w:keepNext/>" + indent, run(KAI, SIZE_3, line.text()));
            case BODY -> paragraph(indent, run(FANG, SIZE_3, line.text()));
            case LABELLED -> paragraph(indent, run(HEI, SIZE_3, line.label()) + run(FANG, SIZE_3, line.text()));
            case CLOSING ->
                paragraph(
                        "<w:ind w:rightChars=\"400\" w:right=\"1280\"/><w:jc w:val=\"right\"/>",
                        run(FANG, SIZE_3, line.text()));
        };
    }

    private static String paragraph(String properties, String runs) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + runs + "</w:p>";
    }

    private static String run(String font, int size, String text) {
        StringBuilder words = new StringBuilder();
        for (String line : text.split("\\R", -1)) {
            words.append(words.isEmpty() ? "" : "<w:br/>")
                    .append("<w:t xml:space=\"preserve\">")
                    .append(escaped(line))
                    .append("</w:t>");
        }
        return "<w:r>" + look(font, size) + words + "</w:r>";
    }

    private static String look(String font, int size) {
        return "<w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"" + font
                + "\" w:hint=\"eastAsia\"/>" + (size == SIZE_3 ? CLOSER : "") + "<w:sz w:val=\"" + size
                + "\"/><w:szCs w:val=\"" + size + "\"/></w:rPr>";
    }

    /** The text without what XML cannot carry. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints()
                .filter(c -> c == '\t' || c >= ' ' && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF))
                .forEach(c -> {
                    switch (c) {
                        case '&' -> safe.append("&amp;");
                        case '<' -> safe.append("&lt;");
                        case '>' -> safe.append("&gt;");
                        default -> safe.appendCodePoint(c);
                    }
                });
        return safe.toString();
    }

    /** 4号半角宋体, a dash on each side; odd pages at the right, even pages at the left. */
    private static String footer(String side, String indent) {
        String look = look("宋体", SIZE_4);
        return "<w:p><w:pPr><w:ind " + indent + "/><w:jc w:val=\"" + side + "\"/></w:pPr><w:r>" + look
                + "<w:t xml:space=\"preserve\">— </w:t></w:r><w:r>" + look
                + "<w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>"
                + look + "<w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r>" + look
                + "<w:fldChar w:fldCharType=\"separate\"/></w:r><w:r>" + look + "<w:t>1</w:t></w:r><w:r>" + look
                + "<w:fldChar w:fldCharType=\"end\"/></w:r><w:r>" + look
                + "<w:t xml:space=\"preserve\"> —</w:t></w:r></w:p>";
    }

    private static String styles() {
        return "<w:docDefaults><w:rPrDefault>" + look(FANG, SIZE_3) + "</w:rPrDefault></w:docDefaults>"
                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:pPr>"
                + "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"579\" w:lineRule=\"exact\"/><w:jc w:val=\"both\"/></w:pPr>"
                + look(FANG, SIZE_3) + "</w:style>";
    }

    private static String part(String root, String content) {
        return HEAD + "<w:" + root + " xmlns:w=\"" + WORD + "\" xmlns:r=\"" + OFFICE + "\">" + content + "</w:" + root
                + ">";
    }

    private static String relations(String content) {
        return HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + content + "</Relationships>";
    }

    private static String relation(int number, String kind) {
        return relation(number, kind, kind);
    }

    private static String relation(int number, String kind, String file) {
        return "<Relationship Id=\"rId" + number + "\" Type=\"" + OFFICE + "/" + kind + "\" Target=\"" + file
                + ".xml\"/>";
    }

    private static String contentTypes() {
        return HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + override("document", "document.main") + override("styles", "styles")
                + override("settings", "settings")
                + override("footer1", "footer") + override("footer2", "footer") + "</Types>";
    }

    private static String override(String file, String type) {
        return "<Override PartName=\"/word/" + file + ".xml\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(WRITTEN);
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
