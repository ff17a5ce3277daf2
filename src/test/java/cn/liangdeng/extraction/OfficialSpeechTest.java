package cn.liangdeng.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.liangdeng.extraction.DraftTarget.Measure;
import cn.liangdeng.extraction.RefusedNumber.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways of speaking that documents of other writers brought; all sentences are invented. */
class OfficialSpeechTest {

    private static final String YEAR = "2024年工作要点\n";
    private static final String PLAN = "平山市产业发展三年行动计划(2023—2025年)\n";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    全年税收争取过3亿元。                   | 税收            | 3   | 亿元 | ANNUAL_NEW
                    批零业销售额增长两成以上。                 | 批零业销售额增速      | 20  | %  | GROWTH
                    新增算力接口120路。                    | 新增算力接口数       | 120 | 路  | ANNUAL_NEW
                    完成剩余0.8万贫困人口脱贫。               | 贫困人口脱贫        | 0.8 | 万人 | ANNUAL_NEW
                    转移农业人口5万人。                     | 转移农业人口人数      | 5   | 万人 | ANNUAL_NEW
                    坚持一般公共预算支出70%以上用于民生。          | 民生支出占一般公共预算支出比重 | 70 | % | LEVEL
                    垃圾分类覆盖80%以上的行政村。              | 垃圾分类行政村覆盖率    | 80  | %  | LEVEL
                    老楼加装电梯签约90台、完工70台。            | 老楼加装电梯完工数     | 70  | 台  | ANNUAL_NEW
                    为残疾人家庭免费安装扶手900套。             | 安装扶手数         | 900 | 套  | ANNUAL_NEW
                    为40间教室更换护眼灯具。                 | 更换护眼灯具的教室数    | 40  | 间  | ANNUAL_NEW
                    改造老旧小区12个,惠及居民4000户。          | 老旧小区惠及居民户数    | 4000 | 户 | ANNUAL_NEW
                    新增停车泊位900个,其中机关错时开放300个。      | 机关错时开放停车泊位数   | 300 | 个  | ANNUAL_NEW
                    在现有20个点位基础上,再建充电站15个。         | 建充电站数         | 15  | 个  | ANNUAL_NEW
                    地质灾害点监测预警全覆盖。                 | 地质灾害点监测预警覆盖率  | 100 | %  | LEVEL
                    社区助餐热线覆盖全部街道。                 | 社区助餐热线街道覆盖率   | 100 | %  | LEVEL
                    养老床位数达到每千名老年人40张以上。           | 每千名老年人养老床位数   | 40  | 张  | LEVEL
                    低保标准不低于上年度人均消费支出的40%。         | 低保标准占人均消费支出比例 | 40  | %  | LEVEL
                    县、乡两级河长每年巡河分别不少于4次、10次。      | 乡级河长巡河场次      | 10  | 次  | ANNUAL_NEW
                    参与制定国家标准6项。                   | 参与制定国家标准      | 6   | 项  | ANNUAL_NEW
                    入库企业保持在200家以上。                | 入库企业数         | 200 | 家  | LEVEL
                    在12个乡镇增补幼儿学位600个。             | 增补幼儿学位数       | 600 | 个  | ANNUAL_NEW
                    供水接入不超过4个工作日。                 | 供水接入          | 4   | 个工作日 | LEVEL
                    一级企业户数由23户压减至12户以内。            | 一级企业户数        | 12  | 户  | LEVEL
                    建设临床重点专科市级4个、省级1个。            | 建设临床重点专科省级数   | 1   | 个  | ANNUAL_NEW
                    关停3台共36万千瓦煤电机组。               | 关停煤电机组数       | 3   | 台  | ANNUAL_NEW
                    二氧化硫、氮氧化物排放总量分别削减6%、5%。      | 氮氧化物排放总量下降率   | 5   | %  | GROWTH
                    建设创新联合体3个。                     | 创新联合体数        | 3   | 个  | ANNUAL_NEW
                    为9个社区更新健身器材18套。               | 更新健身器材数       | 18  | 套  | ANNUAL_NEW
                    86个重点项目完成投资40亿元。              | 重点项目完成投资      | 40  | 亿元 | ANNUAL_NEW
                    重点企业持证上岗率要达到100%。             | 重点企业持证上岗率     | 100 | %  | LEVEL
                    隐患整改率必须达到95%。                 | 隐患整改率         | 95  | %  | LEVEL
                    公办园覆盖率巩固在85%以上。               | 公办园覆盖率        | 85  | %  | LEVEL
                    6.高考上线率稳中有升，力争突破70%。          | 高考上线率         | 70  | %  | LEVEL
                    接待游客80万人次，旅游收入9亿元。            | 旅游收入          | 9   | 亿元 | ANNUAL_NEW
                    新建公园12个，其中上半年5个。              | 新建公园数         | 5   | 个  | ANNUAL_NEW
                    实施重点项目60个、总投资90亿元，年内完成投资30亿元。 | 重点项目投资        | 30  | 亿元 | ANNUAL_NEW
                    打造2个百亿级、3个五十亿级产业集群。           | 打造五十亿级产业集群数   | 3   | 个  | ANNUAL_NEW
                    各责任单位要确保年底前新建食堂13家以上。         | 新建食堂数         | 13  | 家  | ANNUAL_NEW
                    第五条 培育智能工厂6家。                 | 智能工厂培育数       | 6   | 家  | ANNUAL_NEW
                    开办企业时间压缩至1个工作日内。             | 开办企业时间        | 1   | 个工作日 | LEVEL
                    地表水优良比例稳定达到95%。              | 地表水优良比例       | 95  | %  | LEVEL
                    今冬明春要清淤渠道180公里。               | 清淤渠道里程        | 180 | 公里 | ANNUAL_NEW
                    4.12345热线一次接通率98%以上。          | 12345热线一次接通率  | 98  | %  | LEVEL
                    在甲村、乙村等8个行政村安装路灯460盏。        | 安装路灯数         | 460 | 盏  | ANNUAL_NEW
                    """)
    void namesWhatIsPromised(String words, String name, BigDecimal value, String unit, Measure measure) {
        List<DraftTarget> drafts = Drafts.figures(YEAR + words);

        DraftTarget last = drafts.get(drafts.size() - 1);
        assertThat(last.indicator()).isIn(name, "完成" + name, "建设" + name);
        assertThat(last.value()).isEqualByComparingTo(value);
        assertThat(last.unit()).isEqualTo(unit);
        assertThat(last.measure()).isEqualTo(measure);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    建成北山水库,总库容900万立方米,坝高45米。     | BACKGROUND
                    日处理300吨的污水处理厂投入运行。            | BACKGROUND
                    推进110千伏南山输电线路前期工作。            | BACKGROUND
                    加快建设总投资6亿元的县医院迁建项目。           | BACKGROUND
                    对个人处200元以上罚款。                 | SUBSIDY
                    发放高龄津贴,每人每月不低于60元。            | THRESHOLD
                    为老年人每月发放生活补贴50元。            | THRESHOLD
                    配套用房齐全,每处可容纳20人以上。           | THRESHOLD
                    按每户每年50元标准安排经费。               | THRESHOLD
                    新建小区每百户配建养老用房不低于20平方米。       | THRESHOLD
                    启动预警后,企业减排比例不低于30%。           | THRESHOLD
                    同级薪酬差距原则上不低于1.2倍。             | THRESHOLD
                    资产负债率超过70%的企业列入重点名单。          | THRESHOLD
                    对同一企业的检查每年不超过1次。             | THRESHOLD
                    该项目位于河西,总投资120万元,占地500亩。      | BACKGROUND
                    抓好甲厂25万吨己二酸、乙厂10万吨针状焦等项目建设。 | BACKGROUND
                    阅读:1583次                         | DOCUMENT_NUMBER
                    考核前3名的单位通报表扬。                  | ORDINAL
                    剩余30户是难点。                       | BACKGROUND
                    """)
    void refusesWhatOnlyDescribes(String words, Reason reason) {
        Extraction found = Drafts.read(YEAR + words);

        assertThat(found.targets()).filteredOn(draft -> draft.value() != null).isEmpty();
        assertThat(found.refused()).extracting(RefusedNumber::reason).contains(reason);
    }

    @Test
    void aSentenceThatLooksBackHoldsUntilAnotherTimeIsNamed() {
        List<DraftTarget> drafts = Drafts.figures(YEAR + "去年,全县投资3亿元修路。新建供水站5处。今年,新建供水站8处。改造泵站2座。");

        assertThat(drafts).extracting(DraftTarget::value).containsExactly(new BigDecimal("8"), new BigDecimal("2"));
    }

    @Test
    void aReviewEndsWhereItsLastSentenceTurnsToWhatComes() {
        List<DraftTarget> drafts = Drafts.figures("甲街道2024年工作打算\n过去一年,拆除违建3万平方米。2024年打算办好下面三件事。\n一、环境。全年新装路灯80盏。");

        assertThat(drafts).extracting(DraftTarget::indicator).containsExactly("新装路灯数");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023年6月底前印发管理办法,入库企业达到300家。", "2024年底前建成一期工程,监测点达到300个。", "引进基金(2023年底前完成),监测点达到300个。"})
    void aDayOfOneDeedIsNotTheDayOfTheNext(String words) {
        assertThat(Drafts.figures(PLAN + words))
                .extracting(DraftTarget::deadline)
                .containsExactly(LocalDate.of(2025, 12, 31));
    }

    @Test
    void anAsideNamesWhoAnswersForItsOwnClauseOnly() {
        List<DraftTarget> drafts =
                Drafts.figures("2024年民生实事\n九、消除隐患\n新建充电端口3万个,完成8处积水点整治(区水务局负责)。\n牵头单位:区消防救援大队(区森林消防大队)");

        assertThat(drafts).extracting(DraftTarget::leadUnits).containsExactly(List.of("区消防救援大队"), List.of("区水务局"));
        assertThat(drafts).extracting(DraftTarget::indicator).contains("积水点整治数");
    }

    @Test
    void aRateThatHasNoUnitIsAGoalWhereItsNameSaysSo() {
        assertThat(Drafts.figures(YEAR + "亿元产值事故死亡率低于0.02，城乡收入比缩小到1.9以内，居民收入倍差缩小到1.7。"))
                .extracting(DraftTarget::indicator, draft -> draft.value().toPlainString())
                .containsExactly(tuple("亿元产值事故死亡率", "0.02"), tuple("城乡收入比", "1.9"), tuple("居民收入倍差", "1.7"));
    }

    @Test
    void theYearIsThatOfTheReportOrOfItsSignature() {
        String titled = "青塘县政府办公室\n关于2025年上半年经济运行情况的通报\n谋划2026年项目40个。\n二、下半年安排\n新增规上企业6家。";
        String signed =
                "青塘县促消费工作专题会议纪要\n谋划2026年项目40个。\n" + "认真谋划,扎实推进各项工作。".repeat(80) + "\n新增规上企业6家。\n青塘县政府办公室\n2025年7月21日";

        for (String document : List.of(titled, signed)) {
            List<DraftTarget> drafts = Drafts.figures(document);
            assertThat(drafts.get(drafts.size() - 1).deadline()).isEqualTo(LocalDate.of(2025, 12, 31));
        }
    }

    @Test
    void wordsOfDutyAreNoPartOfADeed() {
        assertThat(Drafts.read(YEAR + "老旧小区改造要在9月底前全部完工。").targets())
                .extracting(DraftTarget::indicator)
                .containsExactly("老旧小区改造全部完工");
    }

    @Test
    void aNameKeepsTheBracketsOfTheText() {
        assertThat(Drafts.figures(YEAR + "新(改)建公厕10座。"))
                .extracting(DraftTarget::indicator)
                .containsExactly("新(改)建公厕数");
        assertThat(Drafts.figures(YEAR + "新（改）建公厕10座。"))
                .extracting(DraftTarget::indicator)
                .containsExactly("新（改）建公厕数");
    }

    @Test
    void aParagraphsNumberIsNoPartOfTheFigureBehindIt() {
        Extraction found = Drafts.read(PLAN + "6.建成泵站12座。\n7.110千伏变电站投运。");

        assertThat(found.refused()).extracting(RefusedNumber::words).contains("110千伏");
    }

    @Test
    void aPolicyOfSupportPromisesTheFundItSetsAside() {
        String policy =
                "关于支持企业发展的若干政策\n2025 年,共安排财政资金3 亿元,其中科技专项1亿元。\n对企业给予50万元奖励。\n对平台给予20万元补助。\n对园区给予10万元资助。\n对机构给予5万元奖励。";

        assertThat(Drafts.figures(policy))
                .extracting(DraftTarget::value)
                .containsExactly(new BigDecimal("3"), new BigDecimal("1"));
    }

    @Test
    void anArticleOfGoalsPromisesThoughTheDocumentSetsRules() {
        String rules = "2024年度招商工作考核办法\n第一条  目标任务。全县到位资金38亿元。\n第二条  每超额10%加1分。\n第三条  完成率低于50%的不得分。\n第四条  奖励10万元。";

        assertThat(Drafts.figures(rules)).extracting(DraftTarget::value).containsExactly(new BigDecimal("38"));
    }

    @Test
    void aNoticeOfAMeetingPromisesOnlyWhatItCallsForByATerm() {
        String notice = "关于召开一季度经济运行调度会议的通知\n乡镇分管领导各1名,企业负责人12名。\n每车不超过45人。\n二季度集中开工项目不少于25个。";

        assertThat(Drafts.figures(notice)).extracting(DraftTarget::value).containsExactly(new BigDecimal("25"));
    }

    @Test
    void tortoiseShellBracketsNameWhoAnswers() {
        List<DraftTarget> drafts = Drafts.figures(YEAR + "推出套餐30个。〔牵头单位：区政务中心；配合单位：区司法局〕\n");

        assertThat(drafts).extracting(DraftTarget::leadUnits).containsExactly(List.of("区政务中心"));
        assertThat(drafts).extracting(DraftTarget::supportingUnits).containsExactly(List.of("区司法局"));
    }

    @Test
    void aListOfFallsBearsTheNamesOfTheFiguresBefore() {
        List<DraftTarget> drafts = Drafts.figures(YEAR + "甲浓度控制在96微克/立方米以下,乙浓度控制在58微克/立方米以下,较上年分别下降8%、10%。");

        assertThat(drafts).extracting(DraftTarget::indicator).containsExactly("甲浓度", "乙浓度", "甲浓度下降率", "乙浓度下降率");
    }

    @Test
    void aTextThatOnlyNamesTheYearToReachSpeaksForIt() {
        assertThat(Drafts.figures("关于推进科技创新的实施意见\n到2015年建成创新型城市。\n研发机构比例达35%。"))
                .extracting(DraftTarget::deadline)
                .containsExactly(LocalDate.of(2015, 12, 31));
    }

    @Test
    void anotherWordForTheSameCountIsNoPartOfTheUnit() {
        List<DraftTarget> drafts = Drafts.figures(YEAR + "筹集保障性住房1000套(间)。");

        assertThat(drafts).extracting(DraftTarget::unit).containsExactly("套");
        assertThat(drafts).extracting(DraftTarget::quote).containsExactly("筹集保障性住房1000套(间)");
    }

    @Test
    void aColumnOfProgressLooksBack() {
        String table = "2024年项目进度\n序号\n项目内容\n当前进度\n牵头单位\n1\n新建学校5所\n80%\n县教育局\n2\n新建公路60公里\n95%\n县交通局";

        assertThat(Drafts.figures(table)).extracting(DraftTarget::unit).containsExactly("所", "公里");
        assertThat(Drafts.figures(table))
                .extracting(DraftTarget::leadUnits)
                .containsExactly(List.of("县教育局"), List.of("县交通局"));
    }
}
