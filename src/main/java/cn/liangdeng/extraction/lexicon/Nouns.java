package cn.liangdeng.extraction.lexicon;

import java.util.regex.Pattern;

/** Kinds of indicator names. */
public final class Nouns {

    /** Amounts that add up over a year: 营业收入, 税收, 投资. */
    public static final Pattern FLOW_AMOUNT = Pattern.compile(
            "收入|营收|税收|投资|交易额|贸易额|产值|增加值|总值|零售额|销售额|消费额|进出口|出口|进口|交易量|成交额|到位资金|外资|引资|贷款|融资|募资|捐赠|预算|支出|曝光量|客流|游客|接待|人次|产量|发电量|吞吐量|快递量|业务量|新增\\p{IsHan}{0,4}就业|就业(?!人[数员口]|率)|培训|发放|资金|补助|销量|用电量|减排量|造林|拆违|控违");

    /** Names that say: this is a stock. */
    public static final Pattern STOCK = Pattern.compile(
            "保有量|拥有量|总数|总量|存量$|数量|总人数|余额|规模(?!以上|化|工业|企业|养殖|种植|农业|经营)|总规模|储备|在库|市值|人口(?![^,。]{0,4}(?:脱贫|转移|市民化))|库存|常住|覆盖|服务网点|人均|密度|(?<!制修订|地方|行业|团体|国家)标准$");

    /** Names of rates that are levels. */
    public static final Pattern RATE = Pattern.compile("率|占比|比重|比例|份额|强度|覆盖面|浓度|贡献度|渗透|比$|度$");

    /** Names so general that they need the name of what they belong to. */
    public static final Pattern GENERIC = Pattern.compile(
            "(?:年)?(?:实现|完成)?(?:年度|全年|当年)?(?:计划)?(?:完成|实现)?(?:总)?(?:营业|主营业务|税收|营业总|经营性|销售)?(?:收入|投资|投资额|总投资额|产值|营收|税收|总产值|销售额|增加值|规模|总规模|数量|总数|总量|面积|建筑面积|总建筑面积|占地面积|总面积|里程|总里程|金额|总额|额度|人数|总人数|床位|投资总额|就业|利润|覆盖率|比例|占比|比重|完成率|合格率|达标率|(?:改造|配置|配备|安装|完工|竣工|开工|投产|入住|入驻|办结|整改|处置|销号|使用|利用|运行|参与|知晓|保障|更新|治理)率|满意度|满意率|增速|增幅|增长|交易额|成交额|装机容量|产能|产量|年产值|年产量|培训规模|首期规模|首期出资|首期|分年度|分年度任务|年度任务|目标任务|分年度目标|年度目标|立项|入库|项目|企业|平台)");

    private Nouns() {}
}
