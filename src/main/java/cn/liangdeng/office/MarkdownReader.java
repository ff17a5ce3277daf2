package cn.liangdeng.office;

import cn.liangdeng.extraction.DocumentText;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Markdown (CommonMark 0.31, tables after GitHub): headings by # and by underlining, lists, quotations and tables; marks of
 * emphasis, links and pictures vanish, their words stay; what is struck out does not. A line that goes on joins its paragraph without a blank between Chinese
 * characters.
 */
final class MarkdownReader {

    private static final Pattern HEADING = Pattern.compile("^ {0,3}(#{1,6})\\s+(.*?)\\s*#*\\s*$");
    private static final Pattern UNDERLINE = Pattern.compile("^ {0,3}(=+|-+)\\s*$");
    private static final Pattern DELIMITER = Pattern.compile(
            "^\\s*(?:\\|\\s*:?-+:?\\s*(?:\\|\\s*:?-+:?\\s*)*\\|?|:?-+:?\\s*(?:\\|\\s*:?-+:?\\s*)+\\|?)\\s*$");
    private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*+]|(\\d{1,9}[.)]))\\s+(.*)$");
    private static final Pattern BREAK = Pattern.compile("^ {0,3}(?:(?:\\*\\s*){3,}|(?:-\\s*){3,}|(?:_\\s*){3,})$");
    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]]*)]\\([^)]*\\)");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\([^)]*\\)");
    private static final Pattern EMPHASIS = Pattern.compile("(\\*\\*\\*|\\*\\*|\\*|___|__|~~)(\\S(?:[^*_~]*\\S)?)\\1");
    /** [ ] and [x] of a list of things to do. */
    private static final Pattern TICK = Pattern.compile("^\\[[ xX]]\\s+");

    private static final Pattern NOTE_MARK = Pattern.compile("\\[\\^[^\\]\\s]{1,40}](?::\\s*)?");
    private static final Pattern STRUCK = Pattern.compile("~~[^~]+~~|<(del|s|strike)>.{0,2000}?</\\1>");
    private static final Pattern TABLE_END = Pattern.compile("</table>", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_TABLE = 4000;
    private static final String FRONT_MATTER = "---";
    private static final Pattern SETTING = Pattern.compile("[\\w-]+:");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!|~-])");
    private static final Pattern TAG = Pattern.compile("<!--.*?-->|</?[a-zA-Z][^<>]*>");

    private final ReadingLimits limits;
    private final TextBuilder builder = new TextBuilder();
    private final StringBuilder paragraph = new StringBuilder();

    MarkdownReader(ReadingLimits limits) {
        this.limits = limits;
    }

    DocumentText read(String text) {
        List<String> lines = text.lines().toList();
        int i = frontMatter(lines);
        while (i < lines.size()) {
            String line = lines.get(i).replaceFirst("^\\s*(?:>\\s?)+", "");
            Matcher heading = HEADING.matcher(line);
            Matcher item = ITEM.matcher(line);
            boolean table = line.indexOf('|') >= 0
                    && line.strip().length() > 1
                    && i + 1 < lines.size()
                    && DELIMITER.matcher(lines.get(i + 1)).matches();
            if (line.stripLeading().startsWith("<table") && closes(lines, i)) {
                flush();
                i = webTable(lines, i);
                continue;
            }
            if (table) {
                flush();
                i = table(lines, i);
                continue;
            }
            if (heading.matches()) {
                flush();
                heading(heading.group(1).length(), heading.group(2));
            } else if (UNDERLINE.matcher(line).matches() && !paragraph.isEmpty()) {
                String words = paragraph.toString();
                paragraph.setLength(0);
                heading(line.strip().startsWith("=") ? 1 : 2, words);
            } else if (line.isBlank()
                    || BREAK.matcher(line).matches()
                    || line.strip().startsWith("```")) {
                flush();
            } else if (item.matches()) {
                flush();
                paragraph
                        .append(item.group(1) == null ? "" : item.group(1) + " ")
                        .append(TICK.matcher(item.group(2)).replaceFirst(""));
            } else {
                boolean hardBreak = line.endsWith("  ") || line.endsWith("\\");
                LayoutWords.append(paragraph, hardBreak ? line.strip().replaceFirst("\\\\$", "") : line.strip());
                if (hardBreak) {
                    flush();
                }
            }
            i++;
        }
        flush();
        return builder.build();
    }

    /** Settings that some programs write above the text, between two lines of dashes; the line behind them. */
    private static int frontMatter(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).strip().equals(FRONT_MATTER)) {
            return 0;
        }
        int end = 1;
        while (end < lines.size() && lines.get(end).isBlank()) {
            end++;
        }
        if (end < lines.size() && !SETTING.matcher(lines.get(end)).lookingAt()) {
            return 0;
        }
        while (end < lines.size() && lines.get(end).matches("[\\w-]+:.*|\\s+\\S.*|-\\s.*|\\s*")) {
            end++;
        }
        return end < lines.size() && lines.get(end).strip().equals(FRONT_MATTER) ? end + 1 : 0;
    }

    /** Whether a table of a web page that begins at a line ends near it; else its words are text like any. */
    private static boolean closes(List<String> lines, int from) {
        return lines.subList(from, Math.min(lines.size(), from + LONGEST_TABLE)).stream()
                .anyMatch(line -> TABLE_END.matcher(line).find());
    }

    /** A table with merged cells is written as in web pages. */
    private int webTable(List<String> lines, int from) {
        StringBuilder html = new StringBuilder();
        int i = from;
        boolean ended = false;
        while (i < lines.size() && !ended) {
            html.append(lines.get(i)).append('\n');
            ended = TABLE_END.matcher(lines.get(i)).find();
            i++;
        }
        new HtmlReader(limits).readInto(html.toString(), builder);
        return i;
    }

    private void heading(int marks, String words) {
        String line = LineText.clean(plain(words));
        int byNumber = HeadingRule.numberingLevel(line);
        int level = byNumber == HeadingRule.NONE ? marks : byNumber;
        builder.line(HeadingRule.isHeadline(line) ? level : HeadingRule.NONE, line);
    }

    private int table(List<String> lines, int from) {
        TableGrid grid = new TableGrid(limits.maxColumns());
        int i = from;
        while (i < lines.size() && lines.get(i).contains("|") && !lines.get(i).isBlank()) {
            if (i != from + 1) {
                grid.nextRow();
                String row = lines.get(i).strip().replaceFirst("^\\|", "").replaceFirst("(?<!\\\\)\\|$", "");
                Arrays.stream(row.split("(?<!\\\\)\\|", -1))
                        .forEach(cell -> grid.add(1, 1, LineText.clean(plain(cell))));
            }
            i++;
        }
        builder.table(grid);
        return i;
    }

    private void flush() {
        String line = LineText.clean(plain(paragraph.toString()));
        paragraph.setLength(0);
        builder.line(HeadingRule.levelOf(line), line);
    }

    /** The words without marks. */
    private static String plain(String marked) {
        String words = NOTE_MARK.matcher(STRUCK.matcher(marked).replaceAll("")).replaceAll("");
        words = TAG.matcher(words).replaceAll("");
        words = PICTURE.matcher(words).replaceAll("$1");
        words = LINK.matcher(words).replaceAll("$1");
        words = EMPHASIS.matcher(words).replaceAll("$2");
        words = EMPHASIS.matcher(words).replaceAll("$2");
        return ESCAPED.matcher(words.replace("`", "")).replaceAll("$1");
    }
}
