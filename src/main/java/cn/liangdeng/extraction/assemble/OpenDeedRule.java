package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.lexicon.Cue;
import cn.liangdeng.extraction.lexicon.DeedVerbs;
import cn.liangdeng.extraction.lexicon.Deeds;
import cn.liangdeng.extraction.lexicon.Deliverables;
import cn.liangdeng.extraction.lexicon.EndStates;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a clause by its verb: what begins with a verb of deed and says of one thing that it is to be done is promised, unless
 * something speaks against it. The other rules know the things that can be delivered; this one knows what cannot.
 */
final class OpenDeedRule {

    private static final int LEAD = 26;
    private static final int TRIED = 3;
    private static final int SHORT = 4;
    /** A longer object is a tale; no test need read it. */
    private static final int LONGEST = 90;

    /** How it is to be done. */
    private static final Pattern MANNER = Pattern.compile(
            "(?:力争|确保|争取|计划|预计|拟|将|要|是|还|逐一|逐项|逐个|再|并|全面|全力|全部|基本|正式|顺利|如期|成功|率先|提前|高[标质水效]\\p{IsHan}|高标准高质量|重点|着力|大力|同步|同时|有序|稳步|扎实|抓紧|组织|牵头|联合|主动|认真|科学|精心|集中|初步|统一|分步|分批|分类|适时|尽快|尽早|及时|年内|全年|负责|合作|规划|投资|筹资|系统|整体|首次|持续|按时|按期|切实|严格|依法|新|内|前|底)*$");

    private static final Pattern SOON = Pattern.compile("(?:加快|加速|推动|推进|实现)$");
    /** In whose hands or where it is done, and at what cost. */
    private static final Pattern WHO = Pattern.compile(
            "(?:(?:在|于|由|与|同|对|将|就|为|联合|会同|聚焦|围绕|针对|依托|面向|结合|根据)[^,。;]{2,22}|(?:总投资|投资|筹资|筹措)约?\\d[\\d.]*[万亿]+元|\\p{IsHan}{2,12}(?:局|委|办|县|市|区|镇|街道|乡|公司|集团|部门|单位|中心|院))?");

    private static final Pattern AROUND = Pattern.compile("^(?:聚焦|围绕|针对)");

    private static final Cue NOTHING = Cue.of(
            "目标|任务|指标|有关|相关|投资额|产值|收入|税收|销售|年度计划|本(?:办法|方案|意见|规定|细则|规划|计划|行动|实施|工作|措施|通知|指南|标准|制度|条例)|如下|以下|下列|分工方案|不少于|不低于|不超过|以上|每[^,。;]{0,4}[户人个]|过程|小康社会|兜底|按(?!摩)|应当|必须|基础上|若干|一批|一律|影响力|竞争力");
    private static final Cue ABSTRACT = Cue.of(
            "(?:转变|跨越|转型|飞跃|突破|使命|答卷|过渡|衔接|蜕变|能力|水平|体系|机制|制度|格局|增长|提升|过程|质量|要求|职责|流程|数量|率|量|额|度|值|工作法|模式|氛围|环境|优势|形象|合力|局面|势头|态势|活力|效应|意识|理念|作用|生态|动能|动力|潜力|需求|问题|短板|瓶颈|堵点|响应|服务|保障|管理|监管|宣传|引导|教育|培训|交流|合作|学习|检查|社会|小康)$");
    /** What firms apply for is everyday. */
    private static final Cue ANY_FIRM = Cue.of("(?:企业|单位|项目|工作|奖项?)$");

    private static final Cue PAPER = Cue.of(
            Deliverables.DOCUMENT.regex() + "|(?:图册|地图|年鉴|志|丛书|报告|书|[图册集录]|榜单|宣传片|标识|读本|案例集|数据库|名册|题库|工具包|文件|要点)$");
    private static final Cue LOOSE =
            Cue.of("相关|配套|有关|具体|细化|年度|详细|各项|各类|工作|实施|行动|专项|推进|落实|的|各自|切实|可行|科学|合理|完善|统一|更加|系列|明确");
    /** Ways that are opened, and not only said to be (打通政策落地“最后一公里”). */
    private static final Cue WAY = Cue.of("(?:[路街巷桥]|大道|隧道|[东西南北]延)(?:[、及和]|$|\\p{IsHan}{0,2}段)|“断头路”|瓶颈路");

    private static final Pattern REST = Pattern.compile("(?<![合兼归])并(?![网轨购存列联]).*$");
    private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)");
    /** 建成…的冲刺之年, 获批…的单位, 计划、帮扶: what is told, and lists of verbs. */
    private static final Pattern TOLD = Pattern.compile(
            "^(?:建设|实施|编制|举办|成立)?的|^以[^,。;]{1,20}的|^落实|^具有|的[^,。;]{0,16}(?:年|排头兵|单位|时期|阶段|企业|部门|情况|基础上|项目)$|中$|[后时前]$|^[^、]{1,2}、");

    private final ParticularNames names;

    OpenDeedRule(ParticularNames names) {
        this.names = names;
    }

    /** Index of the verb in words freed of their time, or -1 where they promise nothing in this way. */
    int find(String bare) {
        if (Deeds.NO_DEED.in(bare)) {
            return -1;
        }
        Matcher verb = DeedVerbs.ANY.first(bare);
        for (int i = 0; i < TRIED && verb != null && verb.start() <= LEAD; i++) {
            DeedVerbs sense = DeedVerbs.of(verb.group());
            String lead = bare.substring(0, verb.start());
            String object = bare.substring(verb.end());
            if (sense != null && led(lead, sense) && promises(sense, object)) {
                return verb.start();
            }
            verb = DeedVerbs.ANY.first(bare, verb.end(), bare.length());
        }
        return -1;
    }

    private static boolean led(String lead, DeedVerbs sense) {
        String rest = MANNER.matcher(lead).replaceFirst("");
        if (sense == DeedVerbs.FINISH) {
            rest = MANNER.matcher(SOON.matcher(rest).replaceFirst("")).replaceFirst("");
        }
        return !Deeds.EFFORT.in(AROUND.matcher(rest).replaceFirst(""))
                && WHO.matcher(rest).matches();
    }

    private boolean promises(DeedVerbs sense, String whole) {
        if (whole.length() > 2 * LONGEST) {
            return false;
        }
        String plain = ASIDE.matcher(whole).replaceAll("");
        String object =
                MilestoneParts.withoutKind(REST.matcher(plain).replaceFirst("")).replaceFirst("(?<=”)政策体系$", "政策");
        if (object.length() < SHORT
                || object.length() > LONGEST
                || TOLD.matcher(object).find()
                || NOTHING.in(object)
                || ABSTRACT.in(object)
                || Deliverables.VAGUE.in(object)
                || Deeds.LOOSE.matcher(object).find()
                || EndStates.ANY.matcher(object).matches()) {
            return false;
        }
        boolean called = names.called(object);
        return switch (sense) {
            case FINISH, START -> object.length() > SHORT && !Deliverables.VISION.in(object);
            case FOUND -> called && Deliverables.BODY.in(object) || quoted(object);
            case ISSUE -> object.contains("《") || PAPER.in(object) && called(PAPER.removedFrom(object));
            case WIN ->
                !ANY_FIRM.in(object)
                        && Deliverables.LEVEL.in(object)
                        && !object.contains("的")
                        && Deliverables.TITLE.in(object);
            case HOLD -> quoted(object);
            case THROUGH -> called && WAY.in(object);
            case BUILD -> called && !Deliverables.VISION.in(object);
            case OPEN -> called && !Deliverables.VISION.in(object);
        };
    }

    /** Whether words that go before a kind of document say what it is for. */
    private boolean called(String words) {
        String about = LOOSE.removedFrom(words);
        return about.length() >= SHORT && names.called(about);
    }

    private static boolean quoted(String object) {
        return object.contains("“") || object.matches(".*第[一二三四五六七八九十\\d]{1,3}届.*|.*20\\d{2}.*");
    }
}
