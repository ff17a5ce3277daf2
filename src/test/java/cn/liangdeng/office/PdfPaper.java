package cn.liangdeng.office;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes PDF files for tests, in code so that everything about them can be read here. The type is one of the Chinese fonts that
 * every viewer has and files need not bring along (STSong-Light, Adobe-GB1); A4, points from the top left corner.
 */
public final class PdfPaper {

    static final double WIDTH = 595;
    static final double HEIGHT = 842;

    private final List<StringBuilder> pages = new ArrayList<>();
    private int rotation;
    private byte[] foreignContent;

    public PdfPaper page() {
        pages.add(new StringBuilder());
        return this;
    }

    /** Pages turned clockwise, as tables across are. What is written stays where it is on the unturned paper. */
    public PdfPaper turned(int degrees) {
        rotation = degrees;
        return this;
    }

    /** Raw drawing operators for the present page. */
    public PdfPaper draw(String operators) {
        pages.get(pages.size() - 1).append(operators).append('\n');
        return this;
    }

    public PdfPaper text(double left, double baseline, double size, String words) {
        StringBuilder hex = new StringBuilder();
        for (byte b : words.getBytes(StandardCharsets.UTF_16BE)) {
            hex.append("%02X".formatted(b));
        }
        return draw("BT /F1 %s Tf %s %s Td <%s> Tj ET".formatted(n(size), n(left), n(HEIGHT - baseline), hex));
    }

    /** Letters as people see them slanted over a page: 保密, 草稿. */
    public PdfPaper slanted(double left, double baseline, String words) {
        StringBuilder hex = new StringBuilder();
        for (byte b : words.getBytes(StandardCharsets.UTF_16BE)) {
            hex.append("%02X".formatted(b));
        }
        return draw("BT /F1 60 Tf 0.7 0.7 -0.7 0.7 %s %s Tm <%s> Tj ET".formatted(n(left), n(HEIGHT - baseline), hex));
    }

    public PdfPaper line(double x1, double y1, double x2, double y2) {
        return draw("%s %s m %s %s l S".formatted(n(x1), n(HEIGHT - y1), n(x2), n(HEIGHT - y2)));
    }

    /** A line as many programs draw it: a filled shape half a point thick. */
    public PdfPaper bar(double x, double y, double width, double height) {
        return draw("%s %s %s %s re f".formatted(n(x), n(HEIGHT - y - height), n(width), n(height)));
    }

    /** A paragraph of 16 points set in lines up to 448 points wide from x 74, the first one indented; gives the next baseline. */
    public double paragraph(double baseline, String words) {
        double y = baseline;
        double left = 74 + 32;
        double right = left;
        StringBuilder line = new StringBuilder();
        for (int point : words.codePoints().toArray()) {
            double width = point < 128 ? 8 : 16;
            if (right + width > 74 + 448) {
                text(left, y, 16, line.toString());
                line.setLength(0);
                y += 28;
                left = 74;
                right = left;
            }
            line.appendCodePoint(point);
            right += width;
        }
        text(left, y, 16, line.toString());
        return y + 28;
    }

    /** A ruled table of equal rows. */
    public PdfPaper table(double left, double top, double[] widths, double rowHeight, String[][] cells) {
        double right = left;
        for (double width : widths) {
            right += width;
        }
        for (int row = 0; row <= cells.length; row++) {
            line(left, top + row * rowHeight, right, top + row * rowHeight);
        }
        double x = left;
        for (int column = 0; column <= widths.length; column++) {
            line(x, top, x, top + cells.length * rowHeight);
            x += column < widths.length ? widths[column] : 0;
        }
        for (int row = 0; row < cells.length; row++) {
            x = left;
            for (int column = 0; column < widths.length; column++) {
                String[] lines = cells[row][column].split("\n");
                for (int i = 0; i < lines.length; i++) {
                    text(x + 5, top + row * rowHeight + 14 + i * 13, 10, lines[i]);
                }
                x += widths[column];
            }
        }
        return this;
    }

    /** Adds a stream with this description to the file; nothing refers to it. */
    public PdfPaper foreign(byte[] stream) {
        foreignContent = stream;
        return this;
    }

    public byte[] bytes() {
        List<byte[]> objects = new ArrayList<>();
        StringBuilder kids = new StringBuilder();
        int first = 6;
        for (int i = 0; i < pages.size(); i++) {
            kids.append(first + i * 2).append(" 0 R ");
        }
        objects.add(ascii("<</Type/Catalog/Pages 2 0 R>>"));
        objects.add(ascii("<</Type/Pages/Count " + pages.size() + "/Kids[" + kids + "]>>"));
        objects.add(ascii("<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H"
                + "/DescendantFonts[4 0 R]>>"));
        objects.add(ascii("<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)"
                + "/Ordering(GB1)/Supplement 2>>/DW 1000/W[1 95 500]/FontDescriptor 5 0 R>>"));
        objects.add(ascii("<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]"
                + "/ItalicAngle 0/Ascent 752/Descent -271/CapHeight 737/StemV 58>>"));
        for (int i = 0; i < pages.size(); i++) {
            objects.add(ascii("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate " + rotation
                    + "/Resources<</Font<</F1 3 0 R>>>>/Contents " + (first + 1 + i * 2) + " 0 R>>"));
            byte[] content = ascii(pages.get(i).toString());
            objects.add(stream("<</Length " + content.length + ">>", content));
        }
        if (foreignContent != null) {
            objects.add(foreignContent);
        }
        return file(objects);
    }

    static byte[] stream(String description, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ascii(description + "\nstream\n"));
        out.writeBytes(content);
        out.writeBytes(ascii("\nendstream"));
        return out.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] file(List<byte[]> objects) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ascii("%PDF-1.4\n"));
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(out.size()));
            out.writeBytes(ascii((i + 1) + " 0 obj\n"));
            out.writeBytes(objects.get(i));
            out.writeBytes(ascii("\nendobj\n"));
        }
        int start = out.size();
        out.writeBytes(ascii(table + "trailer\n<</Size " + (objects.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + start
                + "\n%%EOF\n"));
        return out.toByteArray();
    }

    private static String n(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
