package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.lexicon.Cue;
import cn.liangdeng.extraction.lexicon.Deliverables;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the name of one particular thing (民俗公园, 城东路) from words for any thing of its kind (城市公园, 农村公路). */
final class ParticularNames {

    /** Words that are said of any thing of a kind. */
    private static final Cue COMMON = Cue.of(
            "美丽|幸福|和美|宜居|美好|文明|和谐|示范|特色|平安|法治|高颜值|高标准|高质量|高水平|现代化|标准化|规范化|智能化|信息化|数字化|一体化|专业化|城市|城区|城镇|城乡|农村|农业|乡村|全区|全市|全县|全省|我区|我市|我县|公共|综合|现代|智慧|智能|数字|绿色|生态|区域|社区|小区|民生|重点|重大|特色|专业|大型"
                    + "|小型|中型|中小型|公办|民办|普惠|养老|托育|文化|体育|产业|工业|商业|物流|旅游|服务|科技|创新|创业|人才|教育|教学|医疗|卫生|健康|水利|交通|环境|应急|消防|基础|配套|设施|老旧|老年|儿童|残疾人|居家|便民|为民|惠民|家庭|安全"
                    + "|市政|道路|公路|桥梁|管网|供水|排水|雨污|污水|垃圾|处理|分类|收集|停车|充电|绿地|绿道|绿化|街头|口袋|公园|广场|学校|中小学|幼儿园|医院|中心|平台|系统|项目|工程|建设|改造|提升|行动|基地|园区|厂房|标准|站点|站|网络|体系|机制|制度|一个|一批|一座"
                    + "|一所|一处|新建|续建|扩建|改建|迁建|新型|优质|优秀|高端|高新|技术|企业|机构|组织|队伍|人员|群众|居民|社会|经济|发展|管理|监管|监测|监控|指挥|调度|信息|数据|资源|能源|电网|电力|燃气|通信|网格|和|与|及|等|的|新|老|大|小|中|各|级|类|性|式|区|县|市|镇|乡|村");

    private static final Cue ROAD = Cue.of(
            "(?<![道公铁马网线思])(?:[东西南北中]?[路街]|大道|巷|高速|高架|快线)(?:\\([^()]*\\))?(?:[、和及与]|等|$|\\p{IsHan}{0,4}(?:段|延|侧|片|口)|(?:快速|改造|改建|拓宽|延伸|工程|道路|项目|给水|供水|排水|管网|路灯))");
    /** Things that are worked on and belong to no list of buildings. */
    private static final Cue THING = Cue.of(
            "(?:小区|社区|街区|村|景观|绿地|河道|河|渠|湖|路灯|天桥|人行道|水系|岸线|边坡|设施|场地|操场|食堂|校舍|宿舍|卫生室|警务室|病房|步道|栈道|护坡|挡墙|驿站|书屋|舞台|墓园|码头|渡口|闸门|涵洞|箱涵|隧洞|干渠|排洪沟|大堤|管道|管线|路段|老街|古镇|民居|故居|遗址|旧址|集镇|圩镇|节点|口|区块|地块)$");

    /** 居住区按标准配建…, 以主任为组长的小组: what all such things are. */
    private static final Cue ANY_SUCH = Cue.of("按|应当|须|^(?:以|由)[^,。;的]{2,20}的\\p{IsHan}{2,4}$");

    private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)");
    private static final int SPECIFIC = 2;

    private final Set<String> places;

    ParticularNames(Set<String> places) {
        this.places = places;
    }

    /** Whether words name one thing, by its place, its number, its level or a name of its own. */
    boolean particular(String words) {
        String name = ASIDE.matcher(words).replaceAll("");
        if (Deliverables.VISION.in(name) || ANY_SUCH.in(name)) {
            return false;
        }
        boolean thing = THING.in(name)
                || Deliverables.BUILT.in(name)
                || Deliverables.BODY.in(name)
                || Deliverables.DOCUMENT.in(name);
        if (thing && marked(name) || ROAD.in(name)) {
            return true;
        }
        boolean each = Arrays.stream(name.split("、"))
                .allMatch(member -> COMMON.removedFrom(member).length() >= SPECIFIC);
        return thing && each;
    }

    /** Whether words are the name of one thing, whatever it is: 恒昌智能装备, 凌云纺机搬迁技改. */
    boolean called(String words) {
        return COMMON.removedFrom(ASIDE.matcher(words).replaceAll("")).length() > SPECIFIC || marked(words);
    }

    /** Whether words are of one thing at least by half: 云溪高新区, but not 工业项目. */
    boolean specific(String words) {
        return COMMON.removedFrom(words).length() >= SPECIFIC || marked(words);
    }

    /** Whether words carry a mark that sets the thing apart: a level, a number, a quoted name, a place the document speaks of. */
    boolean marked(String words) {
        return Deliverables.MARKED.in(words) || places.stream().anyMatch(words::contains);
    }
}
