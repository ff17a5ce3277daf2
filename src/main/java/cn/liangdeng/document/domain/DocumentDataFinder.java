package cn.liangdeng.document.domain;

import cn.liangdeng.document.DocumentData;
import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.extraction.TextBlock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds a document's data in its text, for a person to check: in the box of fields above it, in its head (title, 文号) and in its
 * signature. What is not found stays empty; a 文号 cited in a sentence belongs to another document and is not taken.
 */
final class DocumentDataFinder {

    private static final int LONGEST_TEXT_READ = 12_000;
    private static final int LINES_BEFORE_THE_TITLE = 60;
    private static final int LINES_OF_A_LEAD = 4;
    private static final int SHORTEST_TITLE = 6;
    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_SIGNATURE = 40;
    private static final int MOST_SIGNATORIES = 4;
    private static final int LONGEST_FIRST_LINE = 60;

    /** What is looked for stands in short lines; a line as long as a book would be searched for minutes. */
    private static final int LONGEST_LINE = 2_000;

    private static final int LONGEST_IMPRINT = 120;

    private static final Pattern NUMBER =
            Pattern.compile("([\\p{IsHan}]{1,16})\\s*[〔\\[【(\uFF08\uFF3B]\\s*((?:19|20)\\d{2})"
                    + "\\s*[〕\\]】)\uFF09\uFF3D]\\s*第?\\s*(\\d{1,5})\\s*号");

    /** Behind the 文号 of what goes upwards stands who signs it. */
    private static final Pattern SIGNED_BY = Pattern.compile("\\s+签发人.*$");

    /** 云汀市人民政府令第12号. */
    private static final Pattern ORDER =
            Pattern.compile("[\\p{IsHan}]{2,20}令\\s*[(\uFF08]?第\\s*(?:\\d{1,4}|[一二三四五六七八九十百]{1,5})\\s*号[)\uFF09]?");

    /** ——2026年1月15日在云汀区第三届人民代表大会第五次会议上. */
    private static final Pattern SPOKEN = Pattern.compile(
            "^[-—–―(\uFF08\\s]*(.{0,4}\\d{4}年\\d{1,2}月\\d{1,2}日)\\s*[在于].{2,50}(?:会议|大会|[一二三四五六七八九十]届).{0,8}");

    private static final Pattern TITLE_ENDING = Pattern.compile(
            ".*(方案|意见|通知|规划|纲要|计划|报告|办法|要点|清单|措施|决定|细则|规定|行动|条例|公告|通告|批复|预案|规则|工作安排|任务分工|责任分工|任务分解|分解表|分工表|一览表|任务书|责任书|若干政策)"
                    + "(\\s*[(\uFF08][^)\uFF09]*[)\uFF09]){0,3}[》”\"]?(的通知)?$");
    private static final Pattern RED_HEAD = Pattern.compile("[\\p{IsHan}]{4,40}文件");

    /** 三、保障措施 ends as titles do. */
    private static final Pattern SECTION =
            Pattern.compile("^(?:第[一二三四五六七八九十百\\d]+[章节]|[(\uFF08][一二三四五六七八九十]+[)\uFF09]|[一二三四五六七八九十]+[、.\uFF0E\\s])");

    private static final Pattern SENTENCE = Pattern.compile("[。;!?\uFF1B\uFF01\uFF1F]|[,:\uFF0C\uFF1A]$");
    private static final Pattern REPORTED = Pattern.compile("(?:出台|印发|制定|发布)了?《(关于[^》]{4,100})》");
    private static final Pattern AUTHORITY =
            Pattern.compile(".*(人民政府|办公室|办公厅|委员会|管委会|局|中心|厅|部|院|领导小组|指挥部|专班|[省市州区县镇]委|工委)$");
    private static final Pattern ISSUED = Pattern.compile("(.*?日)\\s*印发");

    private final List<String> lines;
    private final String text;
    private final HeadFields fields;
    private final DocumentText document;

    private DocumentDataFinder(DocumentText document) {
        this.document = document;
        this.text = document.text();
        this.lines = text.lines()
                .filter(line -> line.length() <= LONGEST_LINE)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        this.fields = HeadFields.of(lines);
    }

    /**
     * @param fileName stands in where the text has no title
     * @param guessedTitle what the reader of the file took for the title, if anything
     */
    static DocumentData find(DocumentText document, String fileName, @Nullable String guessedTitle) {
        return new DocumentDataFinder(document).data(fileName, guessedTitle);
    }

    private DocumentData data(String fileName, @Nullable String guessedTitle) {
        String title = shorten(title(fileName, guessedTitle), DocumentDataRules.TITLE_LENGTH);
        Optional<PlanPeriod> period = PlanPeriod.find(title, head(), spokenOn().orElse(null));
        return new DocumentData(
                title,
                number().map(found -> shorten(found, DocumentDataRules.NUMBER_LENGTH))
                        .orElse(null),
                issuer(title)
                        .map(found -> shorten(found, DocumentDataRules.ISSUER_LENGTH))
                        .orElse(null),
                fields.first("索引号", "信息索引")
                        .map(found -> shorten(found, DocumentDataRules.INDEX_LENGTH))
                        .orElse(null),
                writtenOn().orElse(null),
                issuedOn().orElse(null),
                period.map(PlanPeriod::first).orElse(null),
                period.map(PlanPeriod::last).orElse(null));
    }

    private String title(String fileName, @Nullable String guessedTitle) {
        return fields.first("标题", "文件名称", "名称")
                .or(() -> titleHeading()
                        .filter(heading -> TITLE_ENDING.matcher(heading).matches()))
                .or(this::titleReported)
                .or(this::titleLine)
                .or(this::titleHeading)
                .or(() -> Optional.ofNullable(guessedTitle).filter(guess -> !HeadFields.isFieldLine(guess)))
                .or(this::firstLine)
                .filter(found -> !found.isBlank())
                .orElseGet(() -> stem(fileName));
    }

    /** Of a plain text the line with which it begins, where that is no sentence, no row of a table and no section. */
    private Optional<String> firstLine() {
        return text.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(line -> line.strip().indexOf('\t') < 0)
                .map(String::strip)
                .filter(line -> line.length() >= SHORTEST_TITLE && line.length() <= LONGEST_FIRST_LINE)
                .filter(line -> !HeadFields.isFieldLine(line))
                .filter(line -> !SENTENCE.matcher(line).find())
                .filter(line -> !SECTION.matcher(line).find());
    }

    /**
     * The heading of level 1 that ends as titles do, else the first one. Long titles stand on several lines, which are joined; the
     * red head (云汀区人民政府文件) above the 文号 is none of them.
     */
    private Optional<String> titleHeading() {
        List<String> headings = new ArrayList<>();
        StringBuilder title = new StringBuilder();
        for (TextBlock block : document.blocks()) {
            String words = document.words(block.start(), block.end());
            boolean heading =
                    block instanceof TextBlock.Heading line && line.level() == 1 && !HeadFields.isFieldLine(words);
            if (heading) {
                title.append(words.replaceAll("\\s+", ""));
            }
            if (!title.isEmpty() && (!heading || RED_HEAD.matcher(title).matches())) {
                headings.add(title.toString());
                title.setLength(0);
            }
        }
        headings.add(title.toString());
        return headings.stream()
                .filter(heading -> TITLE_ENDING.matcher(heading).matches())
                .findFirst()
                .or(() ->
                        headings.stream().filter(heading -> !heading.isBlank()).findFirst());
    }

    /** A newspaper tells of the document: 近日出台《关于…的行动方案》. */
    private Optional<String> titleReported() {
        return lines.stream()
                .limit(LINES_OF_A_LEAD)
                .map(REPORTED::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .filter(found -> TITLE_ENDING.matcher(found).matches())
                .findFirst();
    }

    private Optional<String> titleLine() {
        return lines.stream()
                .limit(LINES_BEFORE_THE_TITLE)
                .filter(line -> line.length() >= SHORTEST_TITLE && line.length() <= LONGEST_TITLE)
                .filter(line -> !HeadFields.isFieldLine(line))
                .filter(line -> !SENTENCE.matcher(line).find())
                .filter(line -> !SECTION.matcher(line).find())
                .filter(line -> TITLE_ENDING.matcher(line).matches())
                .findFirst();
    }

    private Optional<String> number() {
        return fields.first("文号", "发文字号", "发文文号")
                .filter(found -> found.contains("号"))
                .map(DocumentDataFinder::normalisedNumber)
                .or(() -> lines.stream()
                        .limit(LINES_BEFORE_THE_TITLE)
                        .map(line -> SIGNED_BY.matcher(line).replaceFirst(""))
                        .filter(line -> NUMBER.matcher(line).matches()
                                || ORDER.matcher(line).matches())
                        .map(DocumentDataFinder::normalisedNumber)
                        .findFirst());
    }

    private Optional<String> issuer(String title) {
        return fields.first("发布机构", "发文机关", "发文机构", "发文单位", "发布单位", "发文部门", "制发机关", "公开主体", "公开责任部门")
                .or(this::signature)
                .or(() -> issuerIn(title));
    }

    /** 某某人民政府关于印发…的通知 names its issuer. */
    private static Optional<String> issuerIn(String title) {
        int about = title.indexOf("关于");
        return Optional.of(title.substring(0, Math.max(about, 0)).replaceAll("\\s+", ""))
                .filter(DocumentDataFinder::signs);
    }

    /** The authority that signs, or several: the lines before a line that is nothing but a date. */
    private Optional<String> signature() {
        for (int i = 1; i < lines.size(); i++) {
            if (signs(lines.get(i - 1)) && ChineseDate.whole(lines.get(i)).isPresent()) {
                int first = i - 1;
                while (first > 0 && i - first < MOST_SIGNATORIES && signs(lines.get(first - 1))) {
                    first--;
                }
                return Optional.of(lines.subList(first, i).stream()
                        .map(line -> line.replaceAll("\\s+", ""))
                        .collect(Collectors.joining(" ")));
            }
        }
        return Optional.empty();
    }

    private static boolean signs(String line) {
        String words = line.replaceAll("\\s+", "");
        return words.length() <= LONGEST_SIGNATURE && AUTHORITY.matcher(words).matches();
    }

    private Optional<LocalDate> writtenOn() {
        return fields.first("成文日期", "成文时间", "发文日期", "发文时间")
                .flatMap(ChineseDate::find)
                .or(() -> lines.stream()
                        .map(ChineseDate::whole)
                        .flatMap(Optional::stream)
                        .findFirst())
                .or(this::spokenOn);
    }

    /** A report has no signature: it was written for the meeting that heard it. */
    private Optional<LocalDate> spokenOn() {
        return lines.stream()
                .limit(LINES_OF_A_LEAD * 2L)
                .map(SPOKEN::matcher)
                .filter(Matcher::matches)
                .map(found -> ChineseDate.find(found.group(1)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<LocalDate> issuedOn() {
        return fields.first("印发日期", "生成日期", "公布日期", "发布日期", "发布时间", "公开日期")
                .flatMap(ChineseDate::find)
                .or(() -> lines.stream()
                        .filter(line -> line.length() <= LONGEST_IMPRINT)
                        .map(ISSUED::matcher)
                        .filter(Matcher::find)
                        .map(found -> ChineseDate.find(found.group(1)))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private String head() {
        return text.length() <= LONGEST_TEXT_READ ? text : text.substring(0, LONGEST_TEXT_READ);
    }

    /** With the brackets and without the blanks that the rules for official documents prescribe: 温鹿政办〔2023〕55号. */
    static String normalisedNumber(String found) {
        Matcher number = NUMBER.matcher(found);
        return number.find() ? number.group(1) + "〔" + number.group(2) + "〕" + number.group(3) + "号" : found;
    }

    private static String stem(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        String stem = (dot > 0 ? last.substring(0, dot) : last).strip();
        return stem.isEmpty() ? fileName : stem;
    }

    private static String shorten(String found, int length) {
        String stripped = found.strip();
        return stripped.codePointCount(0, stripped.length()) <= length
                ? stripped
                : stripped.substring(0, stripped.offsetByCodePoints(0, length));
    }
}
