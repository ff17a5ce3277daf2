package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.lexicon.Cue;
import cn.liangdeng.extraction.lexicon.Deliverables;
import cn.liangdeng.extraction.lexicon.EndStates;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Verbs that end in a state (印发, 成立, 建成, 创建, 举办) with the kind of thing each can bring about. Words of effort before the
 * verb (推进, 支持, 探索) take the promise away.
 */
final class DeliverableRules {

    private static final String ISSUE =
            "研究出台|编纂出版|编制下发|编印下发|编撰|撰写|编写|编发|制发|编印|修编|印发实施|印发|制定出台|制定印发|出台实施|出台、实施|出台|研究制定|制定实施|制定完成|制定|制订|修订完善|修订|编制完成|编制|拟定|拟订|起草";
    private static final String FOUND = "组建|成立|设立";
    private static final String BUILD = "规划建设|投资建设|引资建设|联合建设|合作共建|启动建设|改扩建|扩建|新建|迁建|共建|建设(?!成)|打造(?!成)|建立|搭建|构建|开发建设";
    private static final String ROADS = "改造提升|提升改造|升级改造|拓宽改造|改造|拓宽|打通|新建";
    private static final String STAND =
            "建好(?!用好|管好|护好|[、和])|建成并?(?:投用|开通|运营|投入使用|对外开放|通车)|建成启用|建成投产|建成开放|建成使用|建成(?!区(?:范围|[内外面绿黑道河的]))";
    private static final String AWARD = "创建成为|创建为|创建|争创|创成为?|申创|争取获批|获批";
    private static final String HOLD = "举办好|举办|承办|召开|开展|办好|办(?=一[场届次])|组织(?=第[一二三四五六七八九十\\d]+[届次]|首届)";
    private static final String START = "启动实施|启动建设|启动|新开工(?=\\p{IsHan}{4})|开工建设|(?<!集中)开工(?=\\p{IsHan})|开工新建|动工建设";
    private static final String LAUNCH = "开行|上线运行|(?<!线)上线(?!下)|开通运行|开通|推出|启用";
    private static final String PUBLISH = "编制发布|发布|公布";

    private static final Cue EFFORT = Cue.of(
            "推进|推动|加快|支持|鼓励|引导|分解为|探索|探讨|谋划|筹划|筹备|策划|参与|配合|协助|服务(?!中心|局)|依法|落实|贯彻|根据|完善|健全|优化|统筹抓好|常态化|已|近日|日前|曾经|争当|深化|加强|强化|提升|积极推|发挥|继续|持续|拓展|通过|参加|严格|适应|以(?!内|上)|从|对(?!全)|向|围绕|聚焦|作为|的$|帮助|协调|指导|督促|督导|规范|大力|广泛|便于|有利");
    /** 加快建成 is still a promise of the building; 加快建设 is not. */
    private static final Pattern SOON = Pattern.compile("(?:加快|推动|推进|确保|全力)$");

    /** 形成重点项目清单: what work on paper comes to. */
    private static final Pattern FORMED =
            Pattern.compile("^(?!的|了|“)[^,。;]{2,30}(?:清单|目录|名录|台账|地图|报告|图谱|规划|指南|方案|[据才目息]库)$");
    /** What any document of its kind may be called. */
    private static final Pattern ANY_DOCUMENT =
            Pattern.compile("(?:具体|实施|工作|推进|行动|专项|落实|细化|分工|年度|详细|相应|本地|本?部门|本?单位|任务|整改|各自|责任|的|及|和|、|与)+");

    private static final Pattern DATED = Pattern.compile(
            "(?:20\\d{2}年?|第[一二三四五六七八九十\\d]+[届次]|首届).*(?<!工作|申报)(?:会|节|赛|展|展演|季|周|月|普查|活动|评选|论坛|典礼|仪式)$");
    private static final Cue LOOSE = Cue.of("相关|配套|有关|具体|年度|个性化|针对性|详细|各项|一批|工作|服务|支持|扶持");
    private static final Pattern NAMED_ROADS = Pattern.compile(
            "^(?:\\p{IsHan}{1,8}(?:(?<![公道铁马线])路|街|大道|巷|桥|线)(?:\\([^()]*\\))?[、和及]?)+(?:等(?:\\p{IsHan}{0,4}道路|路段)?)?$");
    private static final Pattern CALLED = Pattern.compile("(?:联席会议|协调推进机制|领导小组|工作专班)(?:制度|机制)?$");
    /** 围绕产业链编制…: what a document is about may stand before it. */
    private static final Pattern AROUND = Pattern.compile("^(?:聚焦|围绕|针对|结合)\\p{IsHan}{2,10}$");
    /** Proceedings that begin once and are then seen to run. */
    private static final Cue STARTED = Cue.of(
            "(?:申报|创建|扩区|调区|更新|延伸|招商|运营|招生|普查|换届|征收|征迁|拆迁|搬迁|修编|立项|选址|招标|报批|勘界|编纂|征集|招募|遴选|大修|改制|清产核资|清查|摸底|摸排|试点|募集|竞聘|回迁|移交|布展|清淤|审计|评审)(?:[一二三]期|工作)?$");
    /** …及相关配套设施建设: what goes with the thing. */
    private static final Pattern FITTINGS = Pattern.compile("[及和](?:相关|其)?配套(?:设施|工程)(?:建设)?$");

    /** 召开的…, 开工带动…, 完成…后: the verb is no promise but part of what is told. */
    private static final Pattern TOLD =
            Pattern.compile("的(?!士)|了|[后时](?!勤|代|期|段|备)|之后|以后|以来|之际|期间|带动|拉动|[^,。;]*(?:之?后|时|之际)$");
    /** 会同配合单位牵头制定…: with whom it is done. */
    private static final Pattern TOGETHER = Pattern.compile("(?:会同|联合|协同)\\p{IsHan}{2,14}|牵头|负责");

    /** 以区长为组长的…领导小组. */
    private static final Pattern LED_BY = Pattern.compile("^(?:以|由)[^,。;的]{2,20}的");
    /** 新建居住区按…配建: the words tell what all such things must do. */
    private static final Pattern ORDERED = Pattern.compile("按|应当?|须|需|要求|标准");

    /** …调度中心和数字孪生一期: the first of two things. */
    private static final Pattern JOINED = Pattern.compile("[和及](?=\\p{IsHan}{4,}).*$");

    private static final Pattern PLACE_TITLE = Pattern.compile("(?:城市|名城|名镇|县城|[县区镇]|景区|旅游区|度假区|街区)$");

    private static final Pattern CONTEST = Pattern.compile("(?:竞赛|演练|招聘会)$");
    private static final Pattern LAUNCHED = Pattern.compile(
            "(?:平台|门户|系统|小程序|APP|高铁|动车|列车|公交|公交线|班列|专列|航线|航班|专窗|窗口|热线|专区|专栏|专线|线路|数据库|项目库|网站|公众号)(?:\\([^()]*\\))?$");
    /** “云溪人才卡”, 区域品牌“云溪优品”: known by its own name. */
    private static final Pattern CALLED_SO =
            Pattern.compile("\\p{IsHan}{0,10}“[^”]{3,16}”(?:平台|应用|产品|服务|品牌|专区|专线|专列)?");

    private static final Pattern SET_UP = Pattern.compile(
            "^\\p{IsHan}{4,24}(?:一张[图网]|委员会|领导小组|工作专班|联席会议|联盟|协会|基金|[才家目源据息材]库|(?:监控|监测|监管|交易|服务|信息|管理|指挥|共享|预警)平台|(?:监控|监测|监管|交易|信息|管理|预警)系统)(?:和[^,。]{2,20})?$");
    private static final Pattern AND_THEN = Pattern.compile("并(?=于|接入|实行|集中|实体|投入|正式|开展|常态|启动|报|上线|形成|抓好|组织|实质|开始).*$");
    private static final Cue STRONG = Cue.of(
            "(?:医院|保健院|卫生院|卫生中心|校区|院区|展厅|指挥所|指挥中心|研究院|书店|(?:检[验测]|监测|检疫)[\\p{IsHan}]{0,4}中心|(?<=\\p{IsHan}{2})联合实验室)$");
    private static final int NAMED = 4;

    private final ParticularNames names;
    private final List<Rule> rules;

    DeliverableRules(ParticularNames names) {
        this.names = names;
        this.rules = List.of(
                rule(
                        ISSUE,
                        (lead, verb, object, timed) ->
                                free(TOGETHER.matcher(AROUND.matcher(lead).replaceFirst(""))
                                                .replaceFirst(""))
                                        && document(object, timed)),
                rule(FOUND, (lead, verb, object, timed) -> free(lead) && body(object, timed)),
                rule(
                        "建立",
                        (lead, verb, object, timed) ->
                                free(lead) && SET_UP.matcher(object).find()),
                rule(
                        LAUNCH,
                        (lead, verb, object, timed) -> free(lead)
                                && (LAUNCHED.matcher(object).find()
                                        || verb.equals("推出")
                                                && CALLED_SO.matcher(object).matches()
                                        || verb.equals("启用"))
                                && object.length() >= NAMED
                                && !Deliverables.VAGUE.in(object)),
                rule(START, (lead, verb, object, timed) -> free(lead) && started(verb, object)),
                rule(
                        STAND,
                        (lead, verb, object, timed) -> free(SOON.matcher(lead).replaceFirst(""))
                                && (stands(object) || title(object) && !Deliverables.VISION.in(object))),
                rule(
                        "形成",
                        (lead, verb, object, timed) ->
                                free(lead) && FORMED.matcher(object).find() && !anyDocument(object)),
                rule(BUILD, this::built),
                rule(
                        ROADS,
                        (lead, verb, object, timed) ->
                                free(lead) && NAMED_ROADS.matcher(object).matches() && !Deliverables.VAGUE.in(object)),
                rule(AWARD, (lead, verb, object, timed) -> free(lead) && title(object)),
                rule("申报", (lead, verb, object, timed) -> free(lead) && applied(object)),
                rule(HOLD, (lead, verb, object, timed) -> free(lead) && event(verb, object)),
                rule(
                        PUBLISH,
                        (lead, verb, object, timed) -> free(lead.replace("定期", "已"))
                                && (document(object, timed)
                                        || Deliverables.SHOWN.matcher(object).find())),
                rule(
                        "签订|签署",
                        (lead, verb, object, timed) -> free(lead)
                                && Deliverables.SIGNED.matcher(object).find()));
    }

    /** The rules, in the order in which they are tried. */
    List<Rule> all() {
        return rules;
    }

    /** Whether a verb and its object, with nothing before them, tell of a deliverable. */
    boolean allow(String words) {
        for (Rule rule : rules) {
            Matcher verb = rule.verb().at(words, 0);
            if (verb != null && rule.test().allows("", verb.group(), words.substring(verb.end()), false)) {
                return true;
            }
        }
        return false;
    }

    private static Rule rule(String verb, Test test) {
        return new Rule(
                Cue.of(verb),
                (lead, word, object, timed) -> !TOLD.matcher(object).lookingAt()
                        && test.allows(lead, word, AND_THEN.matcher(object).replaceFirst(""), timed));
    }

    /** Whether what a verb governs is a deliverable. */
    interface Test {
        /**
         * @param lead what stands before the verb in its clause, without words of time
         * @param verb the verb
         * @param object what stands behind it
         * @param timed whether the clause sets a time before the verb
         */
        boolean allows(String lead, String verb, String object, boolean timed);
    }

    /** A verb and what it may govern. */
    record Rule(Cue verb, Test test) {}

    private static boolean free(String lead) {
        return lead.length() <= 30 && !EFFORT.in(lead);
    }

    private static boolean document(String object, boolean timed) {
        if (anyDocument(object)) {
            return timed;
        }
        if (object.matches("^(?:如下|以下|下列|本(?:办法|方案|意见|规定|细则|规划|计划)).*")
                || object.startsWith("的")
                || object.startsWith("了")
                || object.startsWith("落实")
                || !Deliverables.DOCUMENT.in(object.replaceAll("[》”]$", "")) && !object.startsWith("《")) {
            return object.matches("^\\p{IsHan}{2,30}“[^”]{1,12}”(?:政策)?$");
        }
        String name = Deliverables.DOCUMENT.removedFrom(object);
        return object.contains("《")
                || LOOSE.removedFrom(name.replaceAll("^(?:关于|针对)", "")).length() >= NAMED
                || object.contains("“")
                || timed && name.length() >= 2 && !name.startsWith("相关")
                || name.length() >= NAMED && !name.contains("配套") && !name.startsWith("相关");
    }

    /** 具体实施方案, 专项行动计划: what for, it does not say. */
    private static boolean anyDocument(String object) {
        String name = Deliverables.DOCUMENT.removedFrom(object);
        return !object.contains("《")
                && name.length() < object.length()
                && ANY_DOCUMENT.matcher(name).replaceAll("").length() < 2;
    }

    private static boolean body(String whole, boolean timed) {
        String object = LED_BY.matcher(whole).replaceFirst("");
        return CALLED_SO.matcher(object).matches()
                || object.length() >= (timed ? NAMED - 1 : NAMED)
                        && Deliverables.BODY.in(object)
                        && !Deliverables.VAGUE.in(object);
    }

    private static boolean started(String verb, String whole) {
        String object = MilestoneParts.withoutKind(FITTINGS.matcher(whole).replaceFirst(""));
        boolean thing = Deliverables.BUILT.in(object)
                || verb.length() > 2 && (verb.startsWith("开工") || verb.startsWith("动工"))
                || whole.matches(".*(?:建设|改造|规划|编制|试点)(?:工作)?$")
                || verb.startsWith("启动") && object.length() > NAMED && STARTED.in(object)
                || verb.equals("启动实施") && (object.contains("“") || object.endsWith("工程"));
        return thing && object.length() >= (verb.length() > 2 ? NAMED - 1 : NAMED) && !Deliverables.VAGUE.in(object);
    }

    private static boolean stands(String whole) {
        String object = MilestoneParts.withoutKind(whole);
        boolean built = (particular(Deliverables.BUILT, object)
                        || particular(Deliverables.BUILT, JOINED.matcher(object).replaceFirst("")))
                && !EndStates.ANY.matcher(object).matches();
        return built || STRONG.in(object) && object.length() > NAMED;
    }

    private static boolean particular(Cue kind, String object) {
        return kind.in(object) && object.length() >= NAMED && !Deliverables.VAGUE.in(object);
    }

    private boolean built(String lead, String verb, String whole, boolean timed) {
        String object = MilestoneParts.withoutKind(whole);
        if (verb.equals("建立") && free(lead) && CALLED.matcher(object).find()) {
            return object.length() > 2 * NAMED;
        }
        if (timed && verb.equals("建立") && free(lead) && object.matches("\\p{IsHan}{3,20}库")) {
            return true;
        }
        if (!free(lead)
                || !particular(Deliverables.BUILT, object)
                || Deliverables.VISION.in(object)
                || ORDERED.matcher(object).find()) {
            return false;
        }
        boolean named = names.marked(object);
        boolean strong = STRONG.in(object) && object.indexOf('、') < 0;
        boolean works = object.matches(".*(?:工程|项目|线|站|系统)$") && !object.startsWith("“");
        return (named || strong) && !works;
    }

    /** 申报国家历史文化名城: the title of a place; what firms and projects apply for is everyday. */
    private static boolean applied(String object) {
        String title = object.replaceFirst("(?:建设|创建|工作)$", "");
        return PLACE_TITLE.matcher(title).find() && title(title);
    }

    private static boolean title(String object) {
        return Deliverables.LEVEL.in(object) && Deliverables.TITLE.in(object) && !Deliverables.VAGUE.in(object);
    }

    private static boolean event(String verb, String object) {
        if (verb.equals("开展") && CONTEST.matcher(object).find()) {
            return false;
        }
        String named = object.replaceFirst("^一[场届次]", "");
        boolean loose =
                named.matches("^(?:多|各|系列|高水平|高质量|更多|品牌|一批|主题突出|国际、国内|丰富|精品|形式|好?国际、).*") || named.contains("系列");
        boolean event = Deliverables.EVENT.in(named) && named.length() >= NAMED
                || DATED.matcher(named).find() && named.length() >= 8
                || Deliverables.GATHERING.in(named) && Deliverables.MARKED.in(named)
                || named.contains("锦标赛");
        return event && !loose;
    }
}
