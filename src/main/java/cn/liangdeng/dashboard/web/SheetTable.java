package cn.liangdeng.dashboard.web;

import java.util.List;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes the rows of a sheet for its page. A sheet of 300 targets has some 3,500 cells; a template evaluates several expressions
 * for each, and took more than half of the page's time. Every text is escaped here; a test holds the lights against
 * templates/components/light.html.
 */
final class SheetTable {

    private static final int LENGTH_OF_A_ROW = 1200;

    private final Sheet sheet;
    private final String root;
    private final String icons;
    private final StringBuilder html;

    private SheetTable(Sheet sheet, String root, String icons) {
        this.sheet = sheet;
        this.root = root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
        this.icons = HtmlUtils.htmlEscape(icons);
        this.html = new StringBuilder(sheet.rows().size() * LENGTH_OF_A_ROW);
    }

    /**
     * The rows as HTML.
     *
     * @param root address of the application's root, with the context path
     * @param icons address of the icons
     */
    static String rows(Sheet sheet, String root, String icons) {
        SheetTable table = new SheetTable(sheet, root, icons);
        for (List<SheetEntry> row : sheet.rows()) {
            table.row(row);
        }
        return table.html.toString();
    }

    private void row(List<SheetEntry> cells) {
        html.append("<tr>");
        for (int column = 0; column < cells.size(); column++) {
            SheetEntry cell = cells.get(column);
            if (cell.covered()) {
                covered(column > 0 && cells.get(column - 1).covers(cell) ? "" : cell.words());
            } else {
                cell(cell, sheet.isNumeric(column));
            }
        }
        html.append("</tr>\n");
    }

    private void cell(SheetEntry cell, boolean numeric) {
        html.append("<td class=\"").append(numeric ? "num" : "wrap").append('"');
        span("rowspan", cell.rowSpan());
        span("colspan", cell.columnSpan());
        html.append('>');
        if (!cell.lights().isEmpty()) {
            cell.lights().forEach(this::light);
        } else if (cell.link() != null) {
            link("", cell.link());
            text(cell.words());
            html.append("</a>");
        } else if (cell.isNegative()) {
            html.append("<span class=\"negative\">");
            text(cell.words());
            html.append("</span>");
        } else {
            text(cell.words());
        }
        html.append("</td>");
    }

    /** Under a merged cell there is none but on a phone, where each row is a card of its own and repeats the words from above. */
    private void covered(String words) {
        html.append("<td class=\"wrap sheet-covered\">");
        text(words);
        html.append("</td>");
    }

    private void span(String attribute, int count) {
        if (count > 1) {
            html.append(' ').append(attribute).append("=\"").append(count).append('"');
        }
    }

    private void light(SheetEntry.Chip chip) {
        if (chip.state() == null || chip.explainPath() == null) {
            html.append("<span>");
            text(chip.words());
            html.append("</span> ");
            return;
        }
        html.append("<span class=\"light-set\">");
        link(" class=\"light light-" + chip.state() + "\" data-explain", chip.explainPath());
        html.append("<svg class=\"light-shape\" aria-hidden=\"true\"><use href=\"")
                .append(icons)
                .append("#light-")
                .append(chip.state())
                .append("\"></use></svg><span>");
        text(chip.words());
        html.append("</span></a></span> ");
    }

    private void link(String attributes, String path) {
        html.append("<a").append(attributes).append(" href=\"");
        text(root + path);
        html.append("\">");
    }

    private void text(String words) {
        html.append(HtmlUtils.htmlEscape(words, "UTF-8"));
    }
}
