package cn.liangdeng.extraction.lexicon;

import java.util.regex.Pattern;

/** What can be delivered and seen: documents, bodies, buildings, titles, events. */
public final class Deliverables {

    private static final String END = "(?:[一二三四]期)?(?:工作|任务|主体工程)?(?:\\([^()]*\\))?(?:\\d\\.\\d版)?$";

    /** Documents an office issues. */
    public static final Cue DOCUMENT = Cue.of(
            "(?:方案|办法|纲要|新政|政策|政策意见|措施|规划|意见|目录|目录库|标准|规范|条款|细则|条例|指南|计划|举措|清单|规程|导则|预案|图谱|章程|制度汇编|名录|白皮书|规则|手册|指引|教材|图集|台账|制度|名单|白名单|公约|倡议书|\\d+条)"
                    + END);

    /** Bodies and funds that are set up. */
    public static final Cue BODY = Cue.of(
            "(?:专班|协会|领导小组|小组|基金|团|队|队伍|中心|联盟|研究院|公司|委员会|分会|商会|办公室|指挥部|学院|平台|集团|团队|理事会|工作站|法庭|促进会|联合会|合作社|管委会|服务站|银行|基金会|共同体|智库|专家库|联络处|办事处|基地|组织|机构|攻坚办|工作室|场所|口岸|分[院校局公]司?|局|支队|大队|党委|党组|工会|研究所|实验室|工作委员会|法院|检察室)”?"
                    + END);

    private static final String STANDING =
            "(?:医院|保健院|卫生院|卫生中心|医疗中心|医养中心|学校|中学|初中|高中|小学|幼儿园|校区|院区|展厅|展馆|博物馆|美术馆|图书馆|文化馆|档案馆|科技馆|体育馆|体育场|体育中心|规划馆|纪念馆|书店|书院|指挥所|指挥中心|服务中心|指导中心|转移中心|活动中心|文化中心"
                    + "|会展中心|数据中心|创新中心|养老院|福利院|敬老院|养老中心|平台|系统|产业园|科技园|孵化园|创业园|产业基地|研究院|研究所|智算中心|算力中心|调度中心|分拣中心|(?:物流|交易|展示|研发|检测|康复|托育|游客|邻里|集散|仓储|救助|托养|会议|客运|商务)中心|配送中心|处置中心|实验室|大桥|桥|隧道|立交|高架|快速路|高速公路|高铁|铁路|地铁|线|道路|路网|水厂|处理厂|发电厂|焚烧厂|变电站|电站|风电场|航道|灌区|(?:农|林|牧|果园|养殖|体育|运动|货|渔)场|水库|码头|机场|车站|枢纽"
                    + "|公园|广场|绿道|停车场|市场|综合体|大厦|酒店|商场|专栏|数据库|目录库|信息库|专家库|培育库|人才库|项目库|学院|大学|驿站|站|港|大道|(?<=\\p{IsHan})路|之家|泵站|水闸|控制闸|拦河闸|海塘|堤防|管廊|转运站|综合楼|实验楼|教学楼|门诊楼|住院楼|办公楼|大楼|航站楼|候机楼|厂房|生产线|产线|分厂|新馆|专窗|集市|夜市|菜市场|亲水平台|片区|改造工程|建设工程|改造|工程|项目)”?"
                    + END;

    /** Buildings and works of which one can say that they stand. */
    public static final Cue FACILITY = Cue.of(STANDING);

    /** What can be built, by how its name ends: wider, for verbs that leave no doubt that it is to stand (建成, 开工建设). */
    public static final Cue BUILT = Cue.of(STANDING
            + "|(?:(?:(?:安置|公租|廉租|保障|周转|用|库|机|保租)房|[馆院园校站桥厂场楼库坝塔堂宫渠闸厅廊]|小镇|新城|(?:科技|科创|商贸|物流|影视|文化|汽车|建材|家居|教育|大学|美食|软件|智造|航空|健康|医药|体育|金融|产业)城|[通步廊跑匝]道|航站区|湿地|(?:高中|初中|小学)部|泊位|岸线|步行街|老街|古街|环线|支线|一张[图网]|基地|剧场|书屋|街区|口岸|度假村|会客厅|集群|墓地|公墓|线路|号线|(?:物流|交易|展示|服务|核心)区域|(?<!区域|经济|城市|副|全国|世界|国际|[以为])中心|(?<![阶手时地学中])段)”?"
            + END + ")");

    /** What is only said of many things and never stands. */
    public static final Cue VAGUE = Cue.of(
            "一批|更多|若干|多个|一系列|系列|各类|各级|各项|相关配套|配套政策|多元化|多层次|全方位|体系$|机制$|制度$|模式$|格局$|高地$|品牌$|环境$|之区|场景$|生态$|样板$|标杆$|圈$|生活圈|形象$|氛围$|优势$|能力$|水平$|基础设施$|有关");

    /** What marks a thing as this one and no other: a name, a level, a stage. */
    public static final Cue MARKED = Cue.of(
            "“|《|^[县州旗](?=\\p{IsHan}{3})|^市(?![场政民区])(?=\\p{IsHan}{3})|(?:国家|省|市|区|县)级|[一二三]级|全[省市区县]|(?<![地社街片园校城院])区(?=\\p{IsHan})|(?<!城|乡)镇|(?<!城)乡(?![村镇])|(?<![农乡])村|街道|[东西南北][路街湖]|[路街](?=\\p{IsHan}{0,4}(?:桥|小学|中学|工程|项目))|新校区|新院区|[一二三]期|第[一二三四五六七八九十\\d]|人防|消防|[A-Z]\\d|中心城区|统一的|首(?:个|座|家)");

    /** Titles awarded from above. */
    public static final Cue TITLE = Cue.of(
            "(?:示范区|示范城市|示范县|示范市|示范镇|示范村|示范点|示范园区|示范基地|示范单位|示范项目|先行区|先进区|试验区|试点|试点城市|文明城市|卫生城市|卫生区|园林城市|森林城市|城市|基地|街区|景区|度假区|园区|实验室|单位|称号|名城|之乡|强[市区县镇]|高中|旅游区|高新区|开发区|试点[市区县]|县城|产业园|示范园|县|区|镇|村|企业|中心|体验区|集聚区|医院|学校)”?"
                    + END);

    /** Words of level that a title carries. */
    public static final Cue LEVEL = Cue.of(
            "国家|全国|中国|省级|[三四五]星级|全省|省(?=“|文明|卫生|示范|园林)|市级|“|世界|[345]A级?|省(?=(?!内|外|会|市|直|委|政府|道)\\p{IsHan}{2,6}(?:城市|县城|园区))|[一二三]级[甲乙]等");

    /** Named events. */
    public static final Cue EVENT = Cue.of(
            "(?:大会|大赛|博览会|论坛|峰会|锦标赛|运动会|马拉松|展览会|推介会|洽谈会|艺术节|文化节|音乐节|旅游节|联赛|年会|交易会|选拔工作|评选|消费季|旅游季|购物节|美食节|采摘节|灯会|庙会|公开赛|邀请赛|巡回赛|招聘会|锦标赛[^,。]{0,30}赛事活动|竞赛|演练|巡演|展演|汇演|会演|书香节|[画书车]展|发布会|签约仪式)"
                    + END);

    /** Meetings and shows that are one of their kind only where something marks them: 全市新剧本规划会. */
    public static final Cue GATHERING = Cue.of("(?:座谈会|研讨会|规划会|恳谈会|对接会|展销会|启动仪式|音乐会|晚会|比赛|大集)" + END);

    /** What a place strives to be and no one sees it become: 区域性科技创新中心, 国际航空门户枢纽. */
    public static final Cue VISION = Cue.of(
            "区域性|门户|世界级|世界一流|一流|全球|国际(?:化|性|航空|商贸|科技|金融|消费|旅游|贸易)|领先|重要|先进|[宜][居业游]|更高|高水平|高质量|高品质|现代化|有影响力|中心城市|枢纽城市|强[国省市区县]|福地|首选地|目的地|集散地|策源地|样板|标杆|典范|高地|航运中心|创新中心$(?<!技术创新中心)");

    /** What is shown in public: a mark of the city, an index. */
    public static final Pattern SHOWN = Pattern.compile("^\\p{IsHan}{4,20}(?:标识|指数|榜单|吉祥物|主题曲|宣传片|白皮书)$");

    /** What is signed with others. */
    public static final Pattern SIGNED = Pattern.compile("^[^,。;]{0,16}(?:战略|合作|框架|共建|投资)[^,。;]{0,14}(?:协议|合同|备忘录)$");

    private Deliverables() {}
}
