package cn.liangdeng.extraction.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises names of offices and lists of them (区发改局、区财政局,各街镇). */
public final class Organisations {

    private static final String TAIL =
            Verbs.alternatives("局 厅 署 委 办 部 政府 管委会 街道 街道办 街道办事处 街镇 镇街 镇办 镇 乡 乡镇 镇(街道) 分局 大队 支队 总队 法院 检察院 院 中心 集团"
                    + " 公司 总公司 联合会 工商联 妇联 残联 团委 团区委 团县委 团市委 总工会 科协 文联 社科联 侨联 红十字会 协会 学会 银行 人行 支行 分行 海关 工会 基金会 交警 联通 移动 电信 铁塔 邮政 学校 党校 医院 馆 处 室 站 所 队"
                    + " 社 成员单位 责任单位 部门 单位 主管部门 园区 开发区 高新区 度假区 专班 工作专班 领导小组 指挥部 办公室 组 工作组 公安 税务 气象 消防 供电公司 自来水公司 联社 商会 组织部 宣传部"
                    + " 统战部 政法委 编办 网信办 信访局 老干部局 档案馆 史志办 人武部 各镇 各街道 各区县 各县区 各县(市、区) 功能区 各园区 资规分局 生态环境分局 村 社区 股");

    private static final Pattern NAME = Pattern.compile(
            "(?:各(?:市|县|区)?\\([市县区旗]、[^()]{1,8}\\)|各|相关|有关|其他|县级|区级|市级|省级)?[\\p{IsHan}A-Za-z“”()·\\d]{0,28}?" + TAIL
                    + "(?:\\([^()]{1,20}\\))?等?");

    /** An office that says whose it is: verbs inside such a name are part of it (区投资促进服务中心). */
    private static final Pattern OWNED = Pattern.compile(
            "(?:区|市|县|省|州|旗|镇|各|国家|国网|团)[\\p{IsHan}“”()·]{1,22}(?:局|厅|署|委|办|部|中心|分局|管委会|公司|集团|大队|支队|院|会|办公室|专班|成员单位|指挥部|领导小组|馆|社|学校|大学)");

    /** Words that show a sentence, not a name. */
    private static final Cue SENTENCE = Cue.of(
            "推进|建设|打造|实施|开展|完成|加强|提升|推动|培育|落实|探索|促进|加快|做好|完善|深化|支持|鼓励|负责人|全年|年底|[。;!?%]|新增|新建|迁建|改建|扩建|修建|开工|启动|举办|达到|成立|印发|出台|制定|以上");

    private static final Pattern SECTION = Pattern.compile("\\p{IsHan}{2,10}(?:科|科室|股|股室|处|处室)");

    private static final Pattern SEPARATOR = Pattern.compile("[、,,;;/|｜\\s]+|(?<=[局厅委办部院会府])[和与及](?=[市区县省各])");
    private static final Pattern ABBREVIATION = Pattern.compile("[((]以下[^()()]*[))]");
    private static final Pattern PLATE = Pattern.compile("([^()]{3,24})\\(([^()]{3,24})\\)");
    private static final Pattern COUNTIES = Pattern.compile("各县\\(市(?:、区)?\\)区?");
    private static final Pattern PERSON =
            Pattern.compile("(?<=\\p{IsHan}{3})[\\s　]+\\p{IsHan}{1,2}[\\s　]?\\p{IsHan}{1,2}$");
    private static final Pattern STOPS = Pattern.compile("[。.::]+$");
    private static final int LONGEST = 40;

    private Organisations() {}

    /** Whether the words are one name of an office. */
    public static boolean isName(String words) {
        String name = COUNTIES.matcher(words.trim().replace('（', '(').replace('）', ')'))
                .replaceFirst("各县区");
        if (name.length() < 2 || name.length() > LONGEST) {
            return false;
        }
        return OWNED.matcher(name).matches() || NAME.matcher(name).matches() && !SENTENCE.in(name);
    }

    /** Whether the words are nothing but names of offices. */
    public static boolean isList(String words) {
        List<String> names = split(words.replace('（', '(').replace('）', ')'));
        return !names.isEmpty() && names.stream().allMatch(Organisations::isName);
    }

    /** Whether the words are nothing but names of offices or of the sections of one (种植业管理科、农业股). */
    public static boolean isStaff(String words) {
        List<String> names = split(words.replace('（', '(').replace('）', ')'));
        return !names.isEmpty()
                && names.stream()
                        .allMatch(name -> isName(name) || SECTION.matcher(name).matches());
    }

    /** 市民政局 某某: an office without the person whose name stands behind it, apart. */
    public static String withoutPerson(String words) {
        return PERSON.matcher(words.trim()).replaceFirst("");
    }

    /** The names in a responsibility cell or line, in order, collective names kept, abbreviations dropped. */
    public static List<String> split(String words) {
        String plain = ABBREVIATION.matcher(words).replaceAll("");
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        int depth = 0;
        for (String piece : pieces(plain)) {
            if (depth == 0) {
                name.setLength(0);
            } else {
                name.append('、');
            }
            name.append(piece);
            depth += balance(piece);
            if (depth <= 0) {
                depth = 0;
                String done = secondName(STOPS.matcher(name.toString().trim()).replaceFirst(""));
                if (!done.isEmpty()) {
                    names.add(done);
                }
            }
        }
        return names;
    }

    /** 区文化和旅游局(区体育局): the second name plate of one office is no part of its name. */
    private static String secondName(String name) {
        Matcher plate = PLATE.matcher(name);
        return plate.matches()
                        && OWNED.matcher(plate.group(1)).matches()
                        && OWNED.matcher(plate.group(2)).matches()
                ? plate.group(1)
                : name;
    }

    private static String[] pieces(String words) {
        return SEPARATOR.split(words.trim());
    }

    private static int balance(String piece) {
        int balance = 0;
        for (char c : piece.toCharArray()) {
            balance += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return balance;
    }
}
