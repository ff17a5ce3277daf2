package cn.liangdeng.extraction.lexicon;

import java.util.regex.Pattern;

/**
 * Deeds: what is done once and then seen to be done. They are wider than {@link Deliverables}, because a day that is set for them,
 * or a list of works they stand in, says already that each is to be followed up.
 */
public final class Deeds {

    private static final String VERBS = Verbs.alternatives(
            "完成 启动 开工 动工 开建 动建 开工建设 启动建设 启动实施 取得 获得 获批 争取 通过 出台 印发 制定 制订 编制 编印 修订 拟定 发布 公布 公开 推出 推行 施行 实行 执行"
                    + " 实施 划定 确定 明确 组建 成立 设立 建立 搭建 建成(?!区(?:范围|[内外面绿黑道河的])) 建好(?!用好|管好|护好) 建起 建成投用 开通 上线 启用 投用 开放 取缔 关闭 关停 停用 拆除 消除 清除 淘汰 退出 取消 接入 并网 联网 迁入 入驻"
                    + " 搬迁 迁建 选派 选聘 举办 召开 签订 签署 移交 交付 安装 改造 改造提升 提升改造 升级改造 升压改造 修复 新建 新改建 改建 扩建 改扩建 建设 扩容 整治 整治提升 综合整治 整改 办结"
                    + " 纳入 报批 分解 配齐 合并 撤销 整合 更名 划转 脱钩 征收 进场 投放 打通 拓宽 贯通 创成 创建 培训完 换发 美化亮化 改成 改为 转为 铺设 铺筑 硬化 清理 疏浚 加固 修缮 修建 架设 增设 布设"
                    + " 组织实施 对外开放 全部 收回 收储 落地 解决 化解 摸清 查清 厘清 理顺 兑现 铺开 推开 清退 发行 上市 注册 备案 购置 采购 配备 配置 招聘 招录 录用 下放 承接 对接 联通 归集 录入 汇聚 接通 更换 更新 替换 拆迁 腾空 平整 供地 出让 挂牌 挂网 签约 收购 回购 盘活 复工 复产 停止 终止 废止 注销 清零 销号 清仓 修编 编写 编撰 下发 评选 选出 选定 遴选 认定 评定 命名 授牌 表彰 竣工 投产 完工 交房 分配 配租 开诊 开课 招生 通车 通水 通电 通气 开街 开园 开馆 开业 开街运营 开园运营 拨付 兑付 开行");

    /** The first deed of a clause; what stands before it is who does it, or to what it is done. */
    public static final Pattern VERB = Pattern.compile("^(?<lead>[^,。;:]{0,30}?)(?:" + VERBS + ")(?<object>[^。;]*)$");

    /** Work on a thing that is named: beside no day these tell of a deed only where the thing is a particular one. */
    public static final Pattern WORKS = Pattern.compile("^(?:" + Verbs.LEADING + ")*(?:\\p{IsHan}{2}化)?(?:"
            + Verbs.alternatives(
                    "建设 新建 改建 迁建 扩建 改扩建 新改建 开建 动建 建成(?!区(?:范围|[内外面绿黑道河的])) 建好(?!用好|管好|护好) 改造 改造提升 提升改造 升级改造 升压改造 修复 修缮 修建 安装 拓宽 打通 整治 整治提升"
                            + " 综合整治 美化亮化 美化 亮化 绿化 开工建设 启动建设 启动实施 启动 开工 动工 完成 设立 组建 成立 编制 铺设 加固 拆除 征收 交付 关停 关闭 取缔 搬迁 收储 腾退 更新 规划建设 维修 重建 翻修 提质改造 扩能改造 提档升级 改扩建提升 升级 延伸")
            + ")(?!内容|规模|地点|性质|单位|主体|工期|期限|周期|标准|时间|方式|范围|条件)(?<object>[^。;]{3,})$");

    /** A subject has come to its state: 首车下线, 全员竞聘上岗到位, 输变电工程10月送电. */
    public static final Cue ARRIVED = Cue.of(
            "(?:到位|下线|开诊|送电|通电|通水|供水|供气|供热|供电|通气|达标|入园|入驻|入住|回迁|进场|进场施工|施工|封顶|断面|完成|完工|投产|投运|试生产|试运营|试运行|试营业|运营|运行|招生|开学|开班|授牌|揭牌|挂牌|发布|开放|通车|签约|签订|摘牌|"
                    + "落户|获批|清零|销号|归零|出清|转产|关停|关闭|退出|搬迁|拆除|消除|取缔|停产|停用|办结|见底|移交|划转|启动|启用|上线|接入|并网|联网|全部[\\p{IsHan}]{2,4}|级标准|级资质|类标准|达到[^,。;]{2,14}标准|上市|过会|报会|出列|摘帽|入库|纳统|收官|收尾)$");

    /** What one promises with, without a day. */
    public static final Cue VOW = Cue.of("(?:力争|确保|争取|保证)(?!各)");

    /** Verbs before a deed that only carry on with what goes on anyway. */
    public static final Cue EFFORT = Cue.of(
            "推进|推动|加快|支持|鼓励|引导|探索|谋划|筹划|筹备|策划|参与|配合|协助|落实|贯彻|优化|常态化|积极推|深化|加强|强化|(?<!改造|整治|美化|提质)提升(?!工程|改造|行动|项目)|发挥|继续|持续|拓展|严格|围绕|聚焦|作为|指导(?!下|中心|手册|意见|站|所)|督促|督导|便于|有利|做好|抓好|用好|确保各");

    /** Words that take the promise away wherever they stand: it is done, it is forbidden, it is only told, it comes every year. */
    public static final Cue NO_DEED = Cue.of(
            "图为|记者|[月周季年快简]报|日电|已|近日|日前|曾|每[年月季周]|定期|原则上|不得|不再(?!提交|提供|收取|要求|需要)|严禁|禁止|未(?!覆盖|成年|来|央)|尚|报送|上报|报告(?!厅)|反馈|汇报|填报|提交|申请(?!材料|表|书|条件|指南|流程|程序|人)|自查|通报|考核(?!标准|验收)|督查|调度(?!中心|平台|系统)|如(?!期)|若|凡|虽|累计|了|平安|健康\\p{IsHan}{2}$|(?<=打通)“断头路”$|打通[^,。;]{0,8}(?:共享|服务|信息|数据|政策|堵点|渠道|壁垒|环节|链条)|起施行$|会议通过|令第|(?<![日小\\d先])(?:之后|以后|后|时)$|^的|的[于应须需,]|本(?:办法|细则|规定|意见|方案|通知|条例|制度)|(?:发布|公布|印发|建成|投用|成立|签订|取得|制定)的|的$");

    /** What is said of many things and seen of none. */
    public static final Pattern LOOSE = Pattern.compile(
            "^(?:[^,]{0,6}(?:目标|任务|指标|要求|工作|投资|产值|收入|税收|水平|能力|质量|环境|氛围|局面|责任|力度|重点|成效|突破|进展|部署|会议|检查|报送|总结)|.{0,2})$|目标任务|发展目标|一批|若干|多个|一系列|系列|各类|各项|^除|有关部门|高质量发展$|投资$|产值$|(?:良好|新)(?:局面|格局|氛围|进展|突破|成效)$|的(?:通知|要求)$|情况$|以来");

    /** 群众不再提交证照, 事项“应领尽领”: how things are from a day on. */
    public static final Pattern FROM_THEN =
            Pattern.compile("^[^,。;]{2,20}不再(?:提交|提供|收取|要求|需要)[^,。;]{2,24}$|^[^,。;]{2,24}“应(\\p{IsHan})尽\\1”$");

    /** 全面取消村级收费: what is ended for all. */
    public static final Pattern ENDED =
            Pattern.compile("^(?:全面|一律|全部|彻底)(?:取消|停征|停止|废止|淘汰|关停|取缔|关闭|清退)(?<object>[^,。;:\\d]{4,30})$");

    /** 摸清排水管网混接情况: what is found out may be a state of things. */
    public static final Cue FOUND_OUT = Cue.of("(?:摸清|查清|厘清|理清|查明)[^,。;]{4,}$");

    /** 对城东路开展人行道改造: work whose thing stands before it. */
    public static final Pattern WORKED_ON = Pattern.compile(
            "^(?:并)?对(?<object>[^,。;]{3,40}?)(?:(?:开展|实施|进行)[^,。;]{2,}|(?:全面|整体|系统)*(?:优化提升|改造提升|提升改造|升级改造|改造|修缮|维修|整治|扩建|改建|重建|更新改造|加固)(?:工程)?)$");

    /** 省级检测中心取得CMA资质: what was striven for is given by others, with or without a day. */
    public static final Pattern GRANTED = Pattern.compile(
            "^(?:成功|力争|确保|顺利)*(?:(?:[^,。;:]{4,30}?)(?:取得|获得|获|通过)|(?:取得|获得|通过)(?=国家|全国|省|市级))(?:[^,。;:]{0,20}(?:资质|资格|认证|评级|许可|许可证|牌照|认定|验收|评审|初审|终审|评估|测评|复审|复评|复核|审批|批复|称号|命名))$");

    /** 云溪古城入选国家级旅游休闲街区: taken into what is kept above. */
    public static final Pattern ADMITTED = Pattern.compile(
            "^(?:成功|力争|争取|确保|顺利|将|推荐)*(?!积极争取|符合)(?<thing>[^,。;:\\d]{3,30}?)(?:全部|成功|正式|整体)*(?:被?(?:纳入|列入|认定为|命名为|评定为)|入选|入围|入列|跻身|进入|获评为?|获授|升格为|升级为|晋升为?|创建为|创成为?)(?=[^,。;]{0,8}(?:国家|全国|世界|中国|省(?!心|力|钱)|自治区|市级|[345四五]A|[一二三四五]星|[一二三]级))[^,。;\\d]{3,30}$");

    /** 出水达到一级A标准, 20户以上自然村达到整治标准: a grade is a state. */
    public static final Pattern GRADED = Pattern.compile(
            "^(?:[^,。;:]{4,40}?)(?:均|全部|稳定|基本|全面|力争)*(?:达到|达)(?:国家|地表水|国标|省定|环境空气质量)?(?:(?:[一二三四ⅠⅡⅢⅣI]+[级类]|类[ⅠⅡⅢⅣIV]+类?)[A-Z]?(?:排放)?(?:标准|水平|要求)|\\p{IsHan}{2,4}(?<!国际|国内|先进|更高)标准)$");

    /** 全部取缔, 基本消除: said of all, it can be seen to be so. */
    public static final Cue TOTAL = Cue.of("(?:全部|基本|全面|彻底)(?:消除|取缔|关闭|淘汰|退出|清除|拆除|建成|建立|完成|关停|停产|脱钩|覆盖到位|取消|整改到位)");

    /** 黑臭水体全部消除, 河湖流域全面截污: said of a whole, its end is a state without a day as well. */
    public static final Pattern GONE = Pattern.compile(
            "^(?:[^,。;:\\d]{4,30}?)(?:(?:全部|基本|彻底|全面|整体)(?:实现)?|实现(?:全部|整体|全面|基本))"
                    + "(?:消除|取缔|关闭|关停|淘汰|退出|脱钩|拆除|清除|截污|达标|搬迁|收集处理|接入|联网|上云|入园|入廊|入地|入驻|脱贫|摘帽|清零|禁养|禁燃|停产|停采|停用|开通|贯通|通车|通水|通电|通气|并网|互通|回迁|归集|(?<=建设全部|改造全部|整治全部|工程全部|治理全部|建设基本|改造基本|整治基本|工程基本|治理基本)完成)$");

    /** 全县实现脱贫摘帽, 达到省级食品安全示范区标准. */
    public static final Pattern CLEARED = Pattern.compile(
            "^(?:力争|确保|顺利|如期|实现)*\\p{IsHan}{2,8}?(?:顺利|如期|整体|实现)*(?:脱贫摘帽|摘帽|整体脱贫|脱贫出列)(?:目标)?$|^(?:力争|确保|全面|基本)*达到(?:国家|省|市)[^,。;]{0,12}(?:示范|创建|考核|验收)[^,。;]{0,6}标准$");

    /** 彻底消除城区黑臭水体. */
    public static final Pattern RID =
            Pattern.compile("^(?:力争|确保|实现)*(?:全面|彻底|基本|全部)(?:消除|取缔|清除|淘汰|关停|拆除)(?<object>[^,。;:\\d]{4,30})$");

    /** 实现高速公路沿线信号连续覆盖, 实现中小学“班班通”: what all of a kind come to have. */
    public static final Pattern THROUGHOUT = Pattern.compile(
            "^(?:[^,。;:]{0,20}?)(?:基本|全面|力争|确保|率先)*实现(?<object>[^,。;:]{4,40}?)(?:的)?(?:全面|整体|无缝|连续|无线|有效)+(?:覆盖|联网|接入|贯通|搬迁)$|^(?:[^,。;:]{0,20}?)(?:基本|全面|力争|确保|率先)*实现(?:[^,。;:“]{2,20})“?(\\p{IsHan})\\2通”?$");

    private Deeds() {}
}
