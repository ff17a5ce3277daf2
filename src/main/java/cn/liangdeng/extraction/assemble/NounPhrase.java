package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.lexicon.Verbs;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that name what is counted, freed of what leads to them.
 *
 * @param verb verbs before the noun, as written, empty where none
 * @param noun the noun
 *
 */
record NounPhrase(String verb, String noun) {

    private static final Pattern JOINTS = Pattern.compile(
            "^(?:[\\s、,和及与以或:·\\-)★☆*●○◆■]|\\((?![^()]*\\))|\\([一二三四五六七八九十\\d]{1,3}\\)|第[一二三四五六七八九十百零\\d]{1,5}[条章节项款][\\s　:、,]+|[一二三四五六七八九十]{1,3}、|\\d{1,3}[.、](?!\\d)|\\d{1,2}[.、](?=1\\d{4}热线))+");
    private static final Pattern LEAD = Pattern.compile("^(?:" + Verbs.LEADING + ")");
    /** 在甲村、乙村等8个行政村安装路灯: where it is done. */
    private static final Pattern WHERE = Pattern.compile(
            "^(?:在|于)[^,。;]{2,40}?(?:村|社区|镇|街道|乡|小区|学校|路口|点位|园区|片区|路段)(?=" + Verbs.ACQUIRE + "\\p{IsHan}{2})");

    /** 主要预期目标——: what announces the goals. */
    private static final Pattern ANNOUNCED = Pattern.compile("^(?:主要|预期|工作|发展|年度|总体|具体)*目标(?:任务)?[是为]?[-:]+");

    /** 政府工作报告提出我市将推进, 柳塘区计划对: who says or plans it. */
    private static final Pattern SAID = Pattern.compile(
            "^(?:[^,。;\\d]{2,24}?(?:提出|明确|指出|强调|表示|宣布|透露|获悉))?(?:(?:我|全|该|本)[省市县区镇乡村校院局]|\\p{IsHan}{1,6}[省市县区镇乡])?(?:还|也|又)?(?:计划|(?<![即现])将)(?=[对把在为向]|"
                    + Verbs.LEADING + "|" + Verbs.ACQUIRE + ")");

    /** 各责任单位要确保, 柳塘将改造: who is called upon to do it. */
    private static final Pattern CALLED_UPON =
            Pattern.compile("^\\p{IsHan}{1,12}?(?:单位|部门|乡镇|镇街|街道|各镇|各县|各区|成员|局|委|办)(?:要|须|必须|应当|应|需)(?=" + Verbs.LEADING
                    + "|" + Verbs.ACQUIRE + ")|^\\p{IsHan}{2,6}(?<![即现])将(?=" + Verbs.LEADING + "|" + Verbs.ACQUIRE
                    + "\\p{IsHan}{2})");
    /** A verb that forms a noun with what follows it (改造面积, 组织部) is none here. */
    private static final Pattern VERB = Pattern.compile("^" + Verbs.ACQUIRE
            + "(?![业型率量额数力性部委局区度者]|工率|面积|规模(?!以上|工业|企业|养殖|种植)|人次|人数|中心|机构|体系)(?:[、和及或与](?=" + Verbs.ACQUIRE + ")|并)?");

    private static final Pattern TAIL = Pattern.compile(
            "(?:总体目标|奋斗目标|力争目标|挑战目标|确保目标|底线目标|目标任务|任务目标|目标|力争|确保|争取|分别|总体|整体|应于|须于|应|全年|年内|实现|完成|达到|累计|共|共计|合计|均|各|将|达|为|到|(?<=[率额量值收零数])(?:冲|涨|压|降)|(?<=[率额量值数度积比])(?:必须|须|要|需|应当)|(?<=比|倍差)(?:缩小|扩大|降|下降|降低)|(?<=[率额量值数度比例重])(?:巩固|稳定|维持|动态保持|继续保持)|至|在|的|等|较|(?<![占性之入])比)+$");
    private static final Pattern RELATIVE = Pattern.compile("^(?:具有|具备|拥有|富有|符合|面向|适应|体现|以)[^,。]*?的(?=[^的]{3,}$)");
    /** 具有硕士学位的人才: what they have tells which are counted. */
    private static final Pattern OWNS =
            Pattern.compile("^(?:具有|具备|拥有|取得)(?=[^,。的]{0,12}(?:学位|学历|职称|资格|证书|资质)的\\p{IsHan}{2})");
    /** 古建筑(近现代史迹): what a name stands for besides. */
    private static final Pattern ASIDE = Pattern.compile("(?<=\\p{IsHan}{2})\\([^()]{6,}\\)$");
    /** 235个重点项目完成投资: how many there are does not name the investment. */
    private static final Pattern COUNTED = Pattern.compile("^\\d{1,6}[万余多]?[个项家条座处所户名件](?=\\p{IsHan}{4})");

    /** 3台共36万千瓦煤电机组. */
    private static final Pattern TOTALLED = Pattern.compile(
            "^\\d[\\d.]*(?:蒸吨/小时|蒸吨|千瓦|千伏)(?:及)?以[上下]的?|^(?:共|合计|总计)\\d[\\d.]*[万亿]?(?:千瓦|兆瓦|蒸吨|平方米|平方公里|吨|亩|公里|张床位)");

    /** 按期办结率, 平均接通时间: how it is done belongs to what is measured. */
    private static final Pattern ADJECTIVE = Pattern.compile("按期|及时|按时|如期|平均|有效|综合|集中|规范|科学|同步|提前|自主|严格");

    private static final Pattern MEASURED = Pattern.compile(
            "\\p{IsHan}{1,6}(?:率|时间|时长|时限|周期|日|水平|成本|费用|强度|价格|年限)(?:保持|稳定|控制|压缩|缩短|压减|降低|提高|提升|下降|达到|到|不低于|在)*");
    private static final Pattern JOINED = Pattern.compile("^[、,和及与]+|[、,和及与;]+$");
    private static final Pattern VARIOUS = Pattern.compile("^(?:各类|各|一批|等|以[上下]的?(?=\\p{IsHan}{3}))");

    /** Words that say nothing without the list that 等 closes. */
    private static final Pattern ANYTHING = Pattern.compile("(?:各类)?(?:项目|活动|工程|资金|任务|事项|场所|设施|设备|单位|企业|产业|服务|平台)");

    private static final int LONG = 20;
    private static final int LONGEST_LIST = 30;

    /** Reads the words before a figure. */
    static NounPhrase left(String words) {
        return read(words, true);
    }

    /** Reads the words behind a figure. */
    static NounPhrase right(String words) {
        return read(words, false);
    }

    private static NounPhrase read(String words, boolean strip) {
        String said = SAID.matcher(ANNOUNCED.matcher(words).replaceFirst("")).replaceFirst("");
        String rest = CALLED_UPON.matcher(WHERE.matcher(said).replaceFirst("")).replaceFirst("");
        List<String> verbs = new ArrayList<>();
        boolean changed = true;
        while (changed && strip) {
            String before = rest;
            rest = JOINTS.matcher(rest).replaceFirst("");
            Matcher verb = VERB.matcher(rest);
            if (verb.find()) {
                verbs.add(verb.group());
                rest = rest.substring(verb.end());
            } else {
                Matcher lead = LEAD.matcher(rest);
                rest = lead.find() && leads(rest, lead.end()) ? rest.substring(lead.end()) : rest;
            }
            changed = !rest.equals(before);
        }
        String noun = noun(rest);
        if (noun.length() <= 2 && verbs.size() > 1) {
            noun = String.join("", verbs.subList(1, verbs.size())) + noun;
            verbs = verbs.subList(0, 1);
        }
        return new NounPhrase(String.join("", verbs), noun);
    }

    /** A leading word is part of the noun where what follows could not stand alone (重点项目, 统筹区). */
    private static boolean leads(String rest, int end) {
        String lead = rest.substring(0, end);
        String after = rest.substring(end);
        if (ADJECTIVE.matcher(lead).matches() && MEASURED.matcher(after).matches()) {
            return false;
        }
        if (lead.equals("重点") || lead.equals("创新") || lead.equals("平均")) {
            return !after.matches(
                    "^(?:联合体|项目|企业|工程|产业|领域|人群|群体|平台|实验室|人才|发展|高校|镇|村|行业|任务|型|能力|中心|券|主体|创业|团队|工资|受教育|水平|寿命|载体|基地).*");
        }
        if (lead.equals("集中")) {
            return after.matches("^" + Verbs.ACQUIRE + ".*");
        }
        if (lead.startsWith("高")) {
            return !after.startsWith("农田") && !after.startsWith("绿地");
        }
        if (lead.equals("计划")) {
            return !after.startsWith("投资") && !after.startsWith("总投资");
        }
        if (lead.equals("科学") || lead.equals("有效") || lead.equals("自主") || lead.equals("保障") || lead.equals("服务")) {
            return !after.matches("^(?:技术|研究|发明|创新|品牌|性|业|家|院|馆|教育|普及|素质|知识|专利|面).*");
        }
        return true;
    }

    private static String noun(String words) {
        String noun = TAIL.matcher(words.trim()).replaceFirst("");
        noun = JOINED.matcher(noun).replaceAll("");
        int open = noun.indexOf('(');
        noun = open >= 2 && noun.indexOf(')', open) < 0 ? noun.substring(0, open) : noun;
        noun = TOTALLED.matcher(noun).replaceFirst("");
        noun = COUNTED.matcher(noun).replaceFirst("");
        String owning = OWNS.matcher(noun).replaceFirst("");
        noun = owning.length() == noun.length() ? RELATIVE.matcher(noun).replaceFirst("") : owning;
        noun = ASIDE.matcher(noun).replaceFirst("");
        int many = afterList(noun);
        // 惠民演出、文化下乡等活动: a word for anything needs the list before it
        if (many > 0 && !(ANYTHING.matcher(noun.substring(many)).matches() && noun.length() <= LONGEST_LIST)) {
            noun = noun.substring(0, listStart(noun, many - 1)) + noun.substring(many);
        }
        String head = many > 0 ? VERB.matcher(noun).replaceFirst("") : noun;
        // 路面维修等养护工程: a deed that needs its verb keeps it
        noun = head.length() > 2 ? head : noun;
        if (noun.length() > LONG) {
            int of = fitting(noun);
            noun = of > 0 && noun.length() - of >= 4 ? noun.substring(of) : noun;
        }
        return VARIOUS.matcher(noun).replaceAll("").trim();
    }

    /** Index behind the last 等 that closes a list and is followed by the list's head, or 0. */
    private static int afterList(String noun) {
        int at = -1;
        int depth = 0;
        for (int i = 0; i < noun.length(); i++) {
            char c = noun.charAt(i);
            depth += "“(《".indexOf(c) >= 0 ? 1 : "”)》".indexOf(c) >= 0 ? -1 : 0;
            boolean word = i + 1 < noun.length() && "级教于候待额价次差同温离".indexOf(noun.charAt(i + 1)) >= 0
                    || i > 0 && "中高初平同优甲乙丙头一二三".indexOf(noun.charAt(i - 1)) >= 0;
            if (c == '等' && depth == 0 && !word && noun.length() - i > 2) {
                at = i;
            }
        }
        return at + 1;
    }

    /** 总部和研发、结算等机构: the list that 等 closes begins behind 和, so the 总部 before it stay. */
    private static int listStart(String noun, int close) {
        int joint = Math.max(noun.lastIndexOf('和', close), noun.lastIndexOf('及', close));
        boolean inner = joint > 0
                && noun.substring(joint, close).indexOf('、') > 0
                && noun.substring(joint, close).indexOf('“') < 0;
        return inner ? joint + 1 : 0;
    }

    /** Index behind the first 的 that leaves a name short enough, else behind the last one, else 0. */
    private static int fitting(String noun) {
        int depth = 0;
        int at = -1;
        for (int i = 0; i < noun.length() && (at < 0 || noun.length() - at > LONG); i++) {
            char c = noun.charAt(i);
            depth += "“(《".indexOf(c) >= 0 ? 1 : "”)》".indexOf(c) >= 0 ? -1 : 0;
            if (c == '的' && depth == 0) {
                at = i;
            }
        }
        return at + 1;
    }
}
