package cn.liangdeng.extraction.grammar;

import cn.liangdeng.extraction.lexicon.Cue;
import cn.liangdeng.extraction.lexicon.Organisations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the words that say who answers: 责任单位:…, 牵头单位:…;配合单位:…, (区发改局牵头,区财政局配合), (区教育局), 责任领导:….
 */
public final class ResponsibilityReader {

    private static final String OFFICE = "(?:单位|部门|科室|处室|股室|主体)";
    /** What a label says of an office; letters may stand apart (责 任 单 位). A short label counts at the head of a bracket or line. */
    private static final String LEAD = "(?:(?:牵头|主要|第一|工作|具体)?(?:责任|牵头|主办|主责|主管|组织|实施|承办|承担|负责|落实|完成)" + OFFICE
            + "|[责牵]\\s[任头]\\s单\\s位|(?<=^|[(\\[【\\n;])(?:责任|牵头|主责|(?:部门|任务|职责|责任|工作)分工)(?=\\s*:))";

    private static final String HELP = "配合|协办|协同|协作|参与|参加|协助";

    private static final String SUPPORT =
            "(?:(?:" + HELP + ")(?:责任)?" + OFFICE + "|配\\s合\\s单\\s位|(?<=^|[(\\[【\\n;])(?:配合|协同)(?=\\s*:))";
    private static final Pattern HELPS = Pattern.compile(HELP);

    private static final String LEADER =
            "第一责任人|具体责任人|直接责任人|总牵头人|具体负责人|责任领导|牵头领导|分管领导|包联领导|包保领导|挂帅领导|联系领导|责任区领导|责任人|负责人";
    /** Labels that stand among the others and name nobody. */
    private static final String OTHER = "完成时限|完成时间|时间节点|时限要求|时限|工作目标|备注|联系人|联系电话";

    private static final String KEY = "(?:" + LEADER + "|" + LEAD + "|" + SUPPORT + ")";

    /** A colon, or the office at once: 责任单位区商务局. */
    private static final String SAYS = "(?:\\s*[:为]\\s*|(?<=[单部科处股主][位门室体])(?=[市区县省州各][\\p{IsHan}]))";

    /** Letters of which {@link #SAYS} needs one: without them a stretch has no label, and need not be searched for any. */
    private static final String SAYING = ":为位门室体";

    /**
     * Names up to the end of the line or to words that open another matter (责任单位:某镇任务目标:…; 责任单位为区教育局;投资占比达到16%).
     */
    private static final String NAMES =
            "(?:(?!;[^;。\\n:]{0,60}\\d)(?!(?:任务目标|目标任务|建设内容|工作内容|主要内容|工作任务)\\s*:)[^。\\n()\\[\\]【】])*+";

    private static final Pattern LABELLED =
            Pattern.compile("[(\\[【]?" + KEY + SAYS + NAMES + "(?:\\([^()\\n]{0,80}\\)" + NAMES + "){0,20}[)\\]】]?");
    private static final Pattern LABEL = Pattern.compile("(" + KEY + "|" + OTHER + ")" + SAYS);
    private static final Cue ASIDE = Cue.of("\\(([^()]{2,160}(?:\\([^()]{1,30}\\)[^()]{0,120})*)\\)");
    private static final Pattern SHARE = Pattern.compile(
            "^(.{2,100}?)(?:共同|分别|联合)?(?:牵头负责|牵头落实|牵头|负责|落实)(?:[,;]?(.{2,120}?)(?:等)?(?:参与配合|配合落实|负责落实|抓好落实|具体落实|组织实施|协同配合|配合|参与|参加|协助|协同|协办|按职责分工负责|分工负责|负责))?$");
    private static final Pattern BY = Pattern.compile(
            "(?:由|(?<=[。;\\n])(?=[省市县区州各镇]))([^,。;:()]{2,40}?)牵头(?:负责|组织|推进|落实)?(?:[,;]([^,。;:()]{2,60}?)(?:参与配合|协助配合|配合|参与|参加|协助))?(?=[,。;)\\n]|$)");
    /** (此项由市财政局负责,2023年底前完成). */
    private static final Pattern OPENS = Pattern.compile("^(?:此项|该项|其中)?(?:工作|任务)?由(?=[市区县省各镇])");

    /** 区园林局(牵头)、各街镇 in a cell. */
    private static final Pattern LEADS_IN_BRACKETS = Pattern.compile("[(\uFF08](?:牵头|主办|主责)(?:单位|部门)?[)\uFF09]$");

    private static final Pattern SHARE_IN_BRACKETS = Pattern.compile("[(\uFF08](?:牵头|主办|主责|配合|协办)(?:单位|部门)?[)\uFF09]$");

    /** (市环保局牵头,市经信委配合,各县区政府负责落实): who carries it out helps. */
    private static final Pattern CARRIES = Pattern.compile("(?<=配合|参与|参加|协助)[,;][^,;]{2,60}(?:负责落实|具体落实|组织实施|抓好落实)$");

    private static final Pattern DUE = Pattern.compile("[,;](?:20\\d{2}年|\\d{1,2}月|年)[^,;]{0,10}完成$");
    private static final Pattern TRAIL =
            Pattern.compile("(?:等)?(?:部门|单位)?(?:按照?)?(?:各自)?(?:职责|职能)?(?:分工)?(?:分别)?(?:共同)?负责$|等$");
    private static final Pattern CLOSES = Pattern.compile("[)\\]】]$");
    private static final Pattern LEFT_OPEN = Pattern.compile("[(\\s]+$");
    private static final Pattern BLANK = Pattern.compile("\\s");
    private static final Pattern NOBODY = Pattern.compile(OTHER);
    private static final Pattern PERSON = Pattern.compile(LEADER);

    /** All such words within a stretch, in text order. */
    public List<Responsibility> read(String plain, int start, int end) {
        List<Responsibility> found = new ArrayList<>();
        Matcher labelled = LABELLED.matcher(plain).region(start, end);
        boolean says = holds(plain, start, end, SAYING);
        while (says && labelled.find()) {
            Responsibility read = labelled(plain, labelled.start(), labelled.end());
            if (!read.isEmpty()) {
                found.add(read);
            }
        }
        for (Matcher aside = ASIDE.first(plain, start, end);
                aside != null;
                aside = ASIDE.first(plain, aside.end(), end)) {
            Responsibility read = aside(aside.start(), aside.end(), aside.group(1), closes(plain, aside.end(), end));
            if (!read.isEmpty() && found.stream().noneMatch(f -> f.start() < read.end() && read.start() < f.end())) {
                found.add(read);
            }
        }
        Matcher by = BY.matcher(plain).region(start, end);
        boolean names = holds(plain, start, end, "由牵");
        while (names && by.find()) {
            if (Organisations.isList(by.group(1))
                    && found.stream().noneMatch(f -> f.start() < by.end() && by.start() < f.end())) {
                List<String> supports = by.group(2) == null ? List.of() : names(by.group(2));
                found.add(new Responsibility(by.start(), by.end(), names(by.group(1)), supports, List.of()));
            }
        }
        found.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return found;
    }

    private static boolean holds(String plain, int start, int end, String letters) {
        for (int i = start; i < end; i++) {
            if (letters.indexOf(plain.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Names in a table's cell of responsible units: 区发改局牵头,区财政局配合 or a plain list. */
    public Responsibility cell(String plain, int start, int end) {
        String words = plain.substring(start, end);
        if (LABEL.matcher(words).find()) {
            return labelled(plain, start, end);
        }
        Matcher share = SHARE.matcher(words.trim());
        if (share.find() && share.group(2) != null && Organisations.isList(share.group(1))) {
            return new Responsibility(start, end, names(share.group(1)), names(share.group(2)), List.of());
        }
        String office = Organisations.withoutPerson(words);
        String person = words.trim().substring(office.length()).strip();
        if (!person.isEmpty() && Organisations.isList(office) && !Organisations.isName(person)) {
            return new Responsibility(start, end, names(office), List.of(), List.of(person));
        }
        List<String> names = names(words);
        if (names.stream().anyMatch(name -> LEADS_IN_BRACKETS.matcher(name).find())) {
            List<String> leads = new ArrayList<>();
            List<String> supports = new ArrayList<>();
            for (String name : names) {
                Matcher leading = LEADS_IN_BRACKETS.matcher(name);
                (leading.find() ? leads : supports)
                        .add(SHARE_IN_BRACKETS.matcher(name).replaceFirst(""));
            }
            return new Responsibility(start, end, leads, supports, List.of());
        }
        return new Responsibility(start, end, names, List.of(), List.of());
    }

    /** A bracket of bare names says who answers only where it ends a sentence. */
    private static boolean closes(String plain, int at, int end) {
        return at >= end || "。;\n)".indexOf(plain.charAt(at)) >= 0;
    }

    private static Responsibility labelled(String plain, int start, int end) {
        boolean bracket = "([【".indexOf(plain.charAt(start)) >= 0;
        String words = plain.substring(bracket ? start + 1 : start, end);
        // The bracket may have opened before another label: (完成时限:6月底;责任单位:区商务局).
        boolean closing = bracket || words.endsWith("]") || words.endsWith("】") || opened(words) < 0;
        words = closing ? CLOSES.matcher(words).replaceFirst("") : words;
        List<String> leads = new ArrayList<>();
        List<String> duties = new ArrayList<>();
        List<String> supports = new ArrayList<>();
        List<String> helpers = new ArrayList<>();
        List<String> leaders = new ArrayList<>();
        Matcher label = LABEL.matcher(words);
        List<int[]> marks = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        while (label.find()) {
            marks.add(new int[] {label.start(), label.end()});
            keys.add(label.group(1));
        }
        for (int i = 0; i < marks.size(); i++) {
            int until = i + 1 < marks.size() ? marks.get(i + 1)[0] : words.length();
            // A bracket that opens before the next label: 城建办(联系人:小周).
            String value =
                    LEFT_OPEN.matcher(words.substring(marks.get(i)[1], until)).replaceFirst("");
            String key = BLANK.matcher(keys.get(i)).replaceAll("");
            if (NOBODY.matcher(key).matches()) {
                continue;
            }
            if (PERSON.matcher(key).matches()) {
                persons(value).forEach(name -> leaders.add(name + "(" + key + ")"));
            } else if (HELPS.matcher(key).lookingAt()) {
                supports.addAll(names(value));
            } else {
                Matcher share = SHARE.matcher(value);
                boolean shared = share.matches() && Organisations.isList(share.group(1));
                List<String> named = names(shared ? share.group(1) : value);
                (key.startsWith("责任") || key.startsWith("落实") ? duties : leads).addAll(named);
                if (shared && share.group(2) != null) {
                    helpers.addAll(names(share.group(2)));
                }
            }
        }
        (leads.isEmpty() ? leads : supports).addAll(duties);
        supports.addAll(helpers);
        return new Responsibility(start, end, leads, supports, leaders);
    }

    /** How many round brackets are open at the end; below 0 where more close than open. */
    private static int opened(String words) {
        return (int) (words.chars().filter(c -> c == '(').count()
                - words.chars().filter(c -> c == ')').count());
    }

    private static Responsibility aside(int start, int end, String aside, boolean closes) {
        int stop = aside.indexOf('。');
        String first = stop < 0 ? aside : aside.substring(0, stop);
        String words = CARRIES.matcher(
                        DUE.matcher(OPENS.matcher(first).replaceFirst("")).replaceFirst(""))
                .replaceFirst("");
        Matcher share = SHARE.matcher(words);
        if (share.matches()
                && Organisations.isList(TRAIL.matcher(share.group(1)).replaceAll(""))) {
            List<String> supports = share.group(2) == null ? List.of() : names(share.group(2));
            return new Responsibility(start, end, names(share.group(1)), supports, List.of());
        }
        String bare = TRAIL.matcher(words).replaceAll("");
        if (closes && Organisations.isList(bare)) {
            return new Responsibility(start, end, names(bare), List.of(), List.of());
        }
        return new Responsibility(start, end, List.of(), List.of(), List.of());
    }

    private static List<String> names(String words) {
        return Organisations.split(words).stream()
                .map(name -> TRAIL.matcher(name).replaceAll(""))
                .filter(name -> name.length() > 1)
                .toList();
    }

    private static List<String> persons(String words) {
        return Arrays.stream(words.split("[、,;\\s]+"))
                .filter(name -> !name.isBlank())
                .toList();
    }
}
