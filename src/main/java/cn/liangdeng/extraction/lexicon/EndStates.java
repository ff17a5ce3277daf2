package cn.liangdeng.extraction.lexicon;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words for the state in which a piece of work ends: it is built, open, in use, passed. */
public final class EndStates {

    /** Words between a thing and the state it reaches. */
    private static final String MANNER =
            "(?:力争|确保|争取|计划|预计|实现|完成|全面|全线|全部|部分|基本|正式|顺利|如期|提前|率先|双向|双线|左幅|右幅|首台机组|全部机组|机组|主体工程|主体结构|主体|整体|一期|二期|将|要)*";

    /** States that need no other word. */
    private static final String FIRM =
            "建成|竣工|完工|交工|开建|合拢|量产|满产|首航|试飞|复航|试车|开工(?:建设)?|动工(?:建设)?|投产|投用|投运|通车|通航|通水|通气|通邮|合龙|贯通|复通|封顶|结顶|启用|开业|开园|开学|开馆|开街|开市|开诊|上线|挂牌|揭牌|洞通|截流|下闸蓄水|下水|首飞|开播|开仓|送电|通电|落成|达产|达效|交付|交房|签约落地|摘牌";

    /** States that are said of anything unless a second word makes them an event. */
    private static final String BOUND =
            "投入(?:试)?(?:使用|运行|运营|生产)|交付使用|(?:对外|正式|免费|全面|面向(?:社会|公众)|向(?:公众|社会|市民|群众|游客))开放|(?:正式|实体化|实质化|常态化|上线|开通|挂牌|初期|商业|独立|全面|整体)+运[行营作]|试(?:运行|运营|营业|开馆|开放|生产|通车)"
                    + "|(?:建成|竣工|贯通|投产|投用)(?:开放|使用|运行|运营|供水|供气|供电|供热|发电)|开门营业|(?:开[街园业馆门])?迎客|恢复(?:营业|开放|通车)|点火(?:试运行)?|开始(?:实施)?(?:建设|施工|运行)|并网(?:发电)?|(?:通过|完成)(?:竣工|省级|市级|国家|专家|整体)?(?:验收|评审|复审)|创建成功"
                    + "|(?:改造|建设|拆|建|修|改|搬|整治)完(?:成|毕)?|办结|竣工验收|落地(?:见效|实施|运[行转])?|落户|到岗|启动(?:实施|建设)?|(?:具备|达到)(?:\\p{IsHan}{2,6})条件|封关(?:运行|运营)?|开港(?:运营)?|(?:挂牌|建成)招生|获批(?:立项|实施|设立)?|核准|清零|销号|开行";

    private static final String STATE = MANNER + "(?:" + BOUND + "|" + FIRM + ")";

    /** One or more states that close a clause. */
    private static final Cue CLOSING = Cue.of("(?<!已|已经)(?<state>" + STATE + "(?:(?:、|和|并|及)?(?:" + STATE + "))*)$");

    /** A state of its own behind a list mark: 8月开工、12月底前建成试运行. */
    public static final Pattern ALONE = Pattern.compile("^" + STATE + "(?:(?:、|和|并|及)?" + STATE + ")*$");

    /** Work that comes to an end: what 完成 governs. */
    public static final Cue PROCESS = Cue.of(
            "(?:施工|建设|改造|提升|换届|选举|接入|验收|编制|修编|修订|搬迁|迁建|征收|征拆|拆除|拆迁|整治|治理|修复|创建|认定|普查|调查|勘查|勘界|对接|兼容|升级|改制|重组|清查|确权|划定|封顶|布局|选址|立项|招标|招投标|评估|评审|审批|报批|竞聘|整合|评定|备案|注册|登记"
                    + "|清零|销号|出清|拆迁|改革|更新|出版|编纂|清产核资|扩区|调区|调规|布展|清淤|延包|颁证|换证|招募|(?<!目)标定|主体|主体结构|主体工程|装修|安装|调试|初步设计|可研|签约|交付|迁移|移交|组建|布设|更新|征迁|腾退|雨污分流|绿化|亮化|黑化|硬化|改建|扩建|结顶|封底|公示|体检|扫尾|收尾|清障|开挖|浇筑|吊装|铺轨|掘进|扩容|增容|外迁|达标|提标|巩固提升|维修|大修|试点|回填|架设|铺设|加固|评估报告|摸排|前期|前期工作|准备|筹备|鉴定|复查|检查|排查|核查|调整|联通|互通|采购|收购|注资|发行|上市|划转|清算|结算|决算|审计|测绘|勘测|勘察|监测|检测|栽植|种植|铺筑|铺装|打造|归集|录入|迁改|改版|挂牌|揭牌|腾空|平整|供地|供应|出让|挂网|收储|收购|收回|清收|平移|下放|承接|调出|安置|回迁|分配|配租|配售|签订|换发|发放|轮训|轮换|集并|合并|撤并|分设|组网|部署|开发|研发|论证|听证|策划|落户|报会|过会|股改|上会)(?:首期|[一二三四]期)?(?:工作|任务)?(?:并[^,。;]{2,16})?$");

    /** Systems or rules become one. */
    public static final Cue JOINED = Cue.of(
            "(?:互联互通|数据互通|信息互通|系统互通|数据共享|信息共享|联网|联网运行|并轨|(?:国家|省|市|县|区)级统筹|异地结算|直接结算|一网通办|同源认证|“(?:全[省市区县]|跨省|跨域|异地|一证)通办”)$");

    /** Things that any plan speaks of and no one can point at: 重点项目, 全区企业. */
    public static final Pattern ANY = Pattern.compile(
            "^(?:全[市区县省]|我[市区县]|所有|更多|重大|重点|国家|省|市|区|县|级|产业|工业|招商|在建|新建|续建|计划|签约|民生|亿元|以上|优质|大|好|早|各|类|等|的|个|一)*(?:项目|工程|企业|平台|设施|工作|任务|目标|指标|事项)+$");

    private static final Pattern FIRM_END = Pattern.compile("(?:" + FIRM + "|投入(?:使用|运营|运行|生产))$");

    /** More than any list of states takes; a longer stretch before them need not be looked at for where they begin. */
    private static final int LONGEST_CLOSE = 40;

    private EndStates() {}

    /** Looks for the states that words close with (group {@code state}); what stands before them is the thing; null where there are none. */
    public static @Nullable Matcher closing(String words) {
        return CLOSING.first(words, Math.max(0, words.length() - LONGEST_CLOSE), words.length());
    }

    /** 具备封关硬件条件: a state that says itself of what. */
    public static final Pattern CONDITION = Pattern.compile("(?:具备|达到)\\p{IsHan}{4,6}条件$");

    /** Whether words end in a state that needs no other word, or that is only said of what was built. */
    public static boolean firm(String state) {
        return FIRM_END.matcher(state).find();
    }
}
