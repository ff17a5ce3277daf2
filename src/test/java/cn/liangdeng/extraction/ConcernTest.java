package cn.liangdeng.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.extraction.DraftTarget.Comparison;
import cn.liangdeng.extraction.DraftTarget.Kind;
import cn.liangdeng.extraction.DraftTarget.Measure;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures that a sentence only deals with, names that lean on other words, and goals without a figure; all sentences are invented. */
class ConcernTest {

    private static final String YEAR = "2024年工作要点\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "奋力在全省118家开发区综合考评中争先进位。",
                "将面积任务分解落实到16个乡镇。",
                "对29栋自建房、132家“九小场所”紧盯不放。",
                "以县城为核心,辐射17个乡村旅游圈。",
                "今年县里要干这15件事:",
                "在12个实事候选项目中票决出10个正式项目。",
                "26项未达到要求的具体事项如下:",
                "一起来看看,这10个项目是什么?",
                "设立老年医院,完成3.5万平方米、床位500张的医院装修工程。",
                "建成1600平方米的消防体验馆。",
                "总投资12亿元、年产30万套减速机的南山项目年底前完成设备安装。",
                "实施东环路工程,投资概算1.5亿元。",
                "泊位800个的中心停车楼6月底前投用。",
                "项目用地面积17.7公顷。",
                "80周岁以上老人每餐补4元。",
                "对示范村每村安排资金50万元。",
                "消除66人以上超大班额。",
                "超过2万平方米的新建公共建筑应安装中水设施。",
                "用地超过100亩的须报区政府审定。",
                "年取水量超过5万立方米的用水户,定期开展水平衡测试。",
                "调整数不得超过2项。",
                "浓度每超考核基数1微克,扣减资金。",
                "推进二期60万千瓦风电项目前期工作。",
                "建成东海化工10万吨纸浆项目。",
                "开工建设720兆瓦储能电站。",
                "确保零事故。",
                "附件:1.市级重点项目清单(218个)",
                "“一件事”主题清单(第一批15项)",
                "云谷科技园建成后预计年产值30亿元、年税收1.5亿元,带动就业2000人。",
                "任务清单明确八方面工作,涉及34个牵头单位。",
                "来自各行业的490多名代表出席会议。",
                "南湖路小学是一所完全小学,面积2.1万平方米,其中教学楼1.4万平方米,可容纳1800名学生。",
                "综合楼项目占地面积100亩,总建筑面积31486平方米,设计床位400张。",
                "绕城高速是国家公路网的一段,项目全长17.5公里,设互通式立交3处。",
                "该项目位于三元村,推进五里庙棚户区搬迁。",
                "组织游客100人以上的包机来区旅游,每趟包机奖励该旅行社2万元。",
                "按照规模,共安排了6个项目,总投资1259万元,其中:基础设施项目3项,产业项目2项。",
                "优良天数每差1个百分点扣0.25分。",
                "日常督查占40%,年终考核占60%。",
                "出现集体上访50人以上等情形的,实行一票否决。",
                "计入考核的签约项目固定资产投资须在1亿元以上。",
                "15项指标由市统一下达。",
                "印发2024年6类22件民生实事清单。",
                "开工的15个社会事业项目中,还有小河中学。",
                "提升救援能力,实现50公里飞行半径。",
                "完善30户以上村民组基础设施。",
                "实施企业倍增三年计划。",
                "建成北门站年输气量2亿方门站。",
                "全年推进重点项目,总投资估算810亿元。",
            })
    void aFigureThatSaysWhatASentenceDealsWithIsNoGoal(String words) {
        assertThat(Drafts.figures(YEAR + words)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            引进项目25个(其中10亿元以上3个、50亿元以上1个)。 | 10亿元以上项目数;50亿元以上项目数
            新增“四上”企业60家(工业15家、服务业20家)。     | 新增工业“四上”企业数;新增服务业“四上”企业数
            交通投资完成65亿元,其中高速公路28亿元,省道15亿元。 | 高速公路交通投资;省道交通投资
            家庭医生签约率65%,其中重点人群80%。          | 重点人群家庭医生签约率
            培育百亿级企业5家、五十亿级10家。            | 五十亿级企业培育数
            打造1个2000亿级、2个500亿级产业集群。        | 500亿级产业集群数
            上半年新开工率达80%,全年竣工40个。            | 竣工数
            新建管网20公里、改造15公里。               | 改造管网里程
            PM10、PM2.5浓度分别控制在62和35微克/立方米以内。 | PM2.5浓度
            """)
    void aPartIsNamedByItsWhole(String words, String names) {
        List<DraftTarget> drafts = Drafts.figures(YEAR + words);

        assertThat(drafts.subList(1, drafts.size()))
                .extracting(DraftTarget::indicator)
                .containsExactly(names.split(";"));
    }

    @Test
    void anAccountStillPromisesWhatIsLeftToBeDone() {
        assertThat(Drafts.figures(
                        "柳塘县2025年上半年重点工作进展情况的通报\n一、进展情况\n污水管网改造完成6.8公里,剩余1.2公里须于8月底前完工。36个项目开工29个,其余7个项目9月底前全部开工建设。\n"))
                .extracting(DraftTarget::value)
                .containsExactly(new BigDecimal("1.2"), new BigDecimal("7"));
    }

    @Test
    void whatStandsBeforeTheSecondPartOfAWorkReportLooksBack() {
        assertThat(Drafts.figures("柳塘县政府工作报告(2026年)\n养老保险参保7.8万人。建成安居房750套。\n二、2026年主要任务\n新建学校3所。\n"))
                .extracting(DraftTarget::value)
                .containsExactly(new BigDecimal("3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "南湖路小学是一所完全小学,年内新增学位1800个。",
                "综合楼项目占地面积100亩,计划完成投资3亿元。",
                "盘活闲置工业用地100亩,新建厂房5万平方米。",
                "整治低效用地涉及企业的地块,新建公园3个。",
            })
    void aDescriptionEndsWhereSomethingIsToBeDone(String words) {
        assertThat(Drafts.figures(YEAR + words)).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            政府工作报告提出今年我市将安排文化惠民、旅游提升等项目47项。 | 文化惠民、旅游提升等项目数 | 47 | ANNUAL_NEW
            青塘区还将新建口袋公园12个。                | 新建口袋公园数       | 12 | ANNUAL_NEW
            【招商引资】全年引进亿元以上项目25个。             | 亿元以上项目引进数    | 25 | ANNUAL_NEW
            数字经济核心产业增加值占GDP比重达12%。          | 数字经济核心产业增加值占GDP比重 | 12 | LEVEL
            办理好人大代表建议,办结率100%。              | 人大代表建议办结率     | 100 | LEVEL
            建成和美乡村示范村5个。                    | 建成和美乡村示范村数    | 5 | ANNUAL_NEW
            全县80%的村集体经营性收入达到30万元以上。       | 经营性收入达到30万元以上的村集体占比 | 80 | LEVEL
            实现村级卫生室全部达标、镇级养老机构全覆盖。      | 镇级养老机构覆盖率     | 100 | LEVEL
            人口自然增长率控制在千分之五以内。             | 人口自然增长率       | 5 | LEVEL
            基本生活标准不低于当地最低标准的1.6倍。         | 基本生活标准        | 1.6 | LEVEL
            工业增加值增长8%(依据上级目标设置,高于全市7.5%平均水平)。 | 工业增加值增速 | 8 | GROWTH
            3.商品房去化率、入住率达到60%。             | 商品房去化率、入住率     | 60 | LEVEL
            初信初访一次性化解率不低于90%(4分)。         | 初信初访一次性化解率     | 90 | LEVEL
            全县40个断面水质优良比例达到90%以上。         | 全县40个断面水质优良比例 | 90 | LEVEL
            新增风电装机60万千瓦。                   | 新增风电装机量        | 60 | ANNUAL_NEW
            拆除存量违建3万平方米。                  | 拆除存量违建面积       | 3  | ANNUAL_NEW
            在去年完成14个的基础上,再改造小区23个。       | 改造小区数          | 23 | ANNUAL_NEW
            在2023年改造82个的基础上,再改造小区96个;改造管网210公里。 | 改造管网里程  | 210 | ANNUAL_NEW
            肉鸭加工规模达到2亿袋。                  | 肉鸭加工规模         | 2  | LEVEL
            内设机构由19个精简为9个。                 | 内设机构数           | 9  | LEVEL
            优化调整网格设置,由原来的86个整合为72个。       | 网格数             | 72 | LEVEL
            应用场景拓展至50个。                    | 应用场景拓展数         | 50 | LEVEL
            小镇达到26个,其中国家级3个。              | 国家级小镇数          | 3  | LEVEL
            新增泊位420个,包括错时共享泊位不少于150个。    | 错时共享泊位数         | 150 | ANNUAL_NEW
            优化公交线路10条。                     | 优化公交线路数         | 10 | ANNUAL_NEW
            按期办结率保持在99%以上。                 | 按期办结率           | 99 | LEVEL
            平均接通时间控制在15秒以内。                | 平均接通时间          | 15 | LEVEL
            灌溉水利用系数提高到0.572。              | 灌溉水利用系数         | 0.572 | LEVEL
            细颗粒物年均浓度控制在29微克每立方米以下。        | 细颗粒物年均浓度        | 29 | LEVEL
            帮办量突破6万件次。                     | 帮办量             | 6  | ANNUAL_NEW
            启动40名城区教师赴农村支教。               | 城区教师赴农村支教人数   | 40 | ANNUAL_NEW
            跑动次数不超过1次。                     | 跑动次数            | 1  | ANNUAL_NEW
            为甲小学、乙小学购置课桌670套。             | 购置课桌数           | 670 | ANNUAL_NEW
            建成北路等6条道路、建成二小天桥。             | 建成道路数           | 6  | ANNUAL_NEW
            甲市、乙县水质优良比例分别达到50%、60%。      | 乙县水质优良比例        | 60 | LEVEL
            一氧化碳、氮氧化物等主要污染物排放总量比2020年分别下降15%和26%。 | 氮氧化物排放总量下降率 | 26 | GROWTH
            安排建设资金16亿元,其中专项债券5亿元。         | 安排专项债券建设资金        | 5  | ANNUAL_NEW
            综合实力进入全省前30位。                 | 综合实力全省位次        | 30 | LEVEL
            经济总量位次前移2位。                    | 经济总量位次前移位数      | 2  | LEVEL
            全年安全生产零事故。                    | 安全生产事故起数       | 0  | ANNUAL_NEW
            道路交通实现零死亡。                    | 道路交通死亡数        | 0  | ANNUAL_NEW
            到位内资42亿元,增长两位数。               | 到位内资增速          | 10 | GROWTH
            不发生较大以上安全事故。                   | 较大以上安全事故起数      | 0  | ANNUAL_NEW
            化肥使用量、农药使用量较2020年分别减少3%、5%。     | 农药使用量下降率        | 5  | GROWTH
            绿化覆盖率提高0.8个百分点、达到41.5%。       | 绿化覆盖率           | 41.5 | LEVEL
            核心产业增加值突破200亿元,占GDP比重达到15%。    | 核心产业增加值占GDP比重   | 15 | LEVEL
            规上工业增加值增长8%,主营业务收入增长12%。       | 规上工业主营业务收入增速    | 12 | GROWTH
            人口自然增长率控制在8‰以内。                | 人口自然增长率         | 8  | LEVEL
            (一)老旧小区改造。上半年改造60个。            | 老旧小区改造数         | 60 | ANNUAL_NEW
            25户以上自然村通水泥路率达到100%。           | 自然村通水泥路率        | 100 | LEVEL
            化解率九成八以上。                      | 化解率             | 98 | LEVEL
            刑事警情降一成。                       | 刑事警情下降率         | 10 | GROWTH
            税收冲3.2个亿。                       | 税收              | 3.2 | ANNUAL_NEW
            建成文化广场10个(每个不小于500平方米)。        | 建成文化广场数         | 10 | ANNUAL_NEW
            新改建公路86公里(其中通村公路62公里)。         | 通村公路里程          | 62 | ANNUAL_NEW
            增速高于全市平均1个百分点以上。               | 增速高于全市平均幅度      | 1  | GROWTH
            黑臭水体零新增。                       | 黑臭水体数           | 0  | ANNUAL_NEW
            """)
    void namesAndMeasuresWhatIsPromised(String words, String name, BigDecimal value, Measure measure) {
        List<DraftTarget> drafts = Drafts.figures(YEAR + words);

        DraftTarget last = drafts.get(drafts.size() - 1);
        assertThat(last.indicator()).isEqualTo(name);
        assertThat(last.value()).isEqualByComparingTo(value);
        assertThat(last.measure()).isEqualTo(measure);
    }

    @Test
    void aPlaceIsReachedFromBelow() {
        DraftTarget place = Drafts.figures(YEAR + "综合考核排名保持全市前3名。").get(0);

        assertThat(place.comparator()).isEqualTo(Comparison.AT_MOST);
        assertThat(place.kind()).isEqualTo(Kind.QUANTITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"考核前3名的单位通报表扬。", "综合实力位居全省前30位。", "推进事故“零发生”行动。", "已连续三年不发生较大安全事故。"})
    void aPlaceOrANoughtThatIsNotStrivenForIsNoGoal(String words) {
        assertThat(Drafts.figures(YEAR + words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"居民人均可支配收入增长与经济增长基本同步。", "力争居民人均可支配收入与经济增长同步。", "确保居民人均可支配收入和地区生产总值同步增长。", "居民人均可支配收入增速与全市同步。"})
    void growthInStepIsAGoalWithoutAFigure(String words) {
        DraftTarget draft = new TargetExtractor()
                .read(new PlainTextReader().read(YEAR + words))
                .targets()
                .get(0);

        assertThat(draft.kind()).isEqualTo(Kind.GROWTH_RATE);
        assertThat(draft.indicator()).isEqualTo("居民人均可支配收入增速");
        assertThat(draft.value()).isNull();
        assertThat(draft.comparator()).isEqualTo(Comparison.ABOUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"坚持“三同步”原则。", "推动项目建设与环保设施同步。", "去年居民收入增长与经济增长同步。"})
    void whatGoesAlongIsNoGrowth(String words) {
        assertThat(new TargetExtractor()
                        .read(new PlainTextReader().read(YEAR + words))
                        .targets())
                .isEmpty();
    }
}
