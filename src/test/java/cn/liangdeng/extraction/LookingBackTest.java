package cn.liangdeng.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was done is told from what is promised, with and without a heading's help; all sentences are invented. */
class LookingBackTest {

    private static final String YEAR = "2024年工作要点\n";

    @Test
    void halfAYearThatIsOverIsLookedBackOnUntilSomethingIsIntended() {
        assertThat(Drafts.figures("柳塘县推进教育工程\n半年来,共投入教育资金1.2亿元。投入其他资金3500万元,建成幼儿园8所。拟维修校舍42所。\n"))
                .extracting(DraftTarget::value)
                .containsExactly(BigDecimal.valueOf(42));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "柳塘街道2024年上半年工作总结和下半年工作安排\n一、上半年主要工作\n新增规上企业4家,走访企业236家次。\n二、下半年工作安排\n再改造背街小巷8条。",
                "关于2024年10月份实事项目进展情况的通报\n建成泊位1200个,改造公路86公里。\n三、下一步工作要求\n年底前改造背街小巷8条。",
                "青塘镇2024年工作情况\n各位代表,现将有关情况报告如下:\n(一)稳增长。完成税收5545万元。\n(二)惠民生。举办赛事13场。\n二、今后工作打算\n改造背街小巷8条。",
                "青塘县督查专报\n县督查室对重点工作前三季度落实情况进行了梳理。124项达到序时进度要求。\n一、综合指标9项(按考核目标统计)\n1.工业投资:增长14.6%。\n二、下一步工作安排\n改造背街小巷8条。",
                "2024年政府工作报告\n2023年工作回顾\n新增“四上”企业14家,净增7家。\n2024年工作安排\n改造背街小巷8条。",
                "2023年青塘\n交答卷!\n新增学位4.8万个\n优良率达84.4%\n2024年青塘\n下战书!\n改造背街小巷8条",
            })
    void anAccountEndsWhereThePlanBegins(String document) {
        assertThat(Drafts.figures(document))
                .extracting(DraftTarget::indicator)
                .containsExactly("改造背街小巷条数".replace("条数", "数"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "柳塘县9月份实事工程进展情况\n2024年全县26项实事中,常态化开展的有4项,其余22项已完成17项。9个幸福院建设完成5个,完成率55%。",
                "柳塘市重点工程半年“成绩单”出炉:环湖路提前通车\n生态类项目完成投资85亿元,占全年计划56%;民生类项目完成投资48亿元。",
                "全市重点项目确定217项\n10月9日,市重点办通报了1—9月重点项目进展情况,全市重点项目217项,年度投资计划306亿元,其中新开工项目54项。",
                "重点工程建设提速\n截至8月底,全市重点工程完成投资94亿元,完成率69%,高于去年同期3.6个百分点。\n市级项目249项,年度投资计划206亿元,完成投资124亿元,完成率60%。\n跨县项目24项,累计完成投资18亿元,占年度计划51%。",
                "柳塘县2014年国民经济和社会发展统计公报\n全县地区生产总值24亿元,比上年增长13%。第一产业增加值6亿元。年末常住人口14万人,城镇化率38%。",
                "全县重点项目建设进展顺利\n今年以来,全县聚焦双过半目标,88个重点项目顺利推进。\n上半年,88个项目完成投资12亿元。其中42个新建项目开工24个。",
                "柳塘县2023年实事办理情况的报告\n今年以来,政府集中办理了实事,22项实事已全部完成。现将有关情况报告如下:\n(一)县级实事。34项子任务,截至目前已完成31项。\n(二)乡镇实事。今年县政府共投入2300万元,81个项目目前已完工56个,剩余25个项目进度滞后。",
                "今年1至6月,柳塘实事112个小项,全面完成全年目标任务的有46项,按进度实施的有63项。\n承担市定项目49项,完成目标任务的有18项,占36.7%;按进度推进的有31项,占63.3%。",
                "柳塘县举行三季度重点项目集中开工仪式\n当天共有16个项目集中开工,总投资21亿元。\n本次开工的项目包括乙村营地等6个文旅项目、丙镇加工园等2个农业项目。",
                "2015年目标过半\n【交通】\n目标:做好前期工作。\n进展:环线串起7个县市,路基完成82%,桥梁完成85%。",
                "前三季度经济形势稳中向好\n全县地区生产总值194亿元,同比增长8.1%。\n第三产业增加值99亿元,同比增长9.2%,税收12亿元,同比增长6%。\n进出口总额31亿元,同比下降2%,社会消费品零售总额88亿元,同比增长9.9%。\n居民人均可支配收入29312元,增长8.6%。",
                "柳塘区2024年大事记\n1月\n5日,集中开工重大项目32个,总投资210亿元。\n3月\n6日,新院区启用,设置床位800张。",
                "柳塘区:“三个聚焦”打造新样板\n聚焦企业难点,推出套餐38个,压减时限65%。\n聚焦要素,归集政策1200条,兑现资金3.6亿元。",
                "关于2024年工作的报告\n今年以来,我局圆满完成了任务。\n一是治理中小河流23公里,投资1.2亿元。",
                "一图读懂柳塘区2024年成绩\n地区生产总值568亿元\n新增企业45家",
                "柳塘区工业企业简况\n区统计局发布的数据显示,2024年全区新建基站106个,用户达8.5万户。",
                "柳塘街道\n2024年,街道狠抓落实,各项工作取得新进展新成效。\n成功引进项目2个,到位资金1亿元。6个项目已开工,整治低效企业32家。",
                "柳塘镇为民办事一年间\n投资104万元,铺设了12条路,改变了行路难的状况。修建了广场3处,安装了健身路径4组。",
                "柳塘市重点项目建设情况\n今年安排项目444项,总投资514亿元。1-10月完成投资62亿元,占年度投资计划的97.2%,超过时间进度13.8个百分点。目前已开工206项。",
                "柳塘市2024年政府工作报告要点\n2023年,面对复杂严峻形势,全市经受住了考验。\n出台举措235项。\n新引进重大项目300个,引资额增长10%。",
            })
    void aReportOfProgressPromisesNoFigure(String document) {
        assertThat(Drafts.figures(document)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "柳塘新闻网讯 今年上半年,全县生产总值增长7%,投资增长11%。\n全县新增规上企业2户,电商企业达到456家。\n下半年,柳塘将改造背街小巷8条。",
                "柳塘区实事项目完成情况看过来!\n2025年,全区推进37个项目,截至12月31日,均已完成。\n管好小区\n新增泊位410个,改建床位103张。\n二、2026年打算\n改造背街小巷8条。",
                "关于柳塘市2024年法治建设情况的报告\n2024年,全市办理复议案件326件,开展讲座210场次。\n2025年,我市将改造背街小巷8条。",
                "柳塘街道“十三五”发展回顾\n五年来,街道引进企业1260家。\n展望“十四五”,街道将努力改造背街小巷8条。",
                "柳塘县教育事业发展简况\n全县入园率91.5%,在校学生8.2万人。\n下一步,将改造背街小巷8条。",
                "柳塘市两会开幕\n柳塘日报讯 报告首先回顾了2024年工作。2024年,投资6000亿元,增长8%左右。\n对于2025年工作,市长表示,今年要改造背街小巷8条。",
            })
    void newsTellsWhatWasUntilItAnnounces(String document) {
        assertThat(Drafts.figures(document)).extracting(DraftTarget::indicator).containsExactly("改造背街小巷数");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "柳塘区2025年实事项目进展情况通报\n截至6月底,已完成3件。\n一、新建驿站4所。目前已竣工2所。\n下一步,各单位要倒排工期,年底前改造背街小巷8条。",
                "柳塘区2025年环境整治工作汇报\n一、工作开展情况\n今年以来,新建分类房120座。\n下一步,我局将加大力度,年底前改造背街小巷8条。\n二、存在问题\n还有32个小区未完成改造。",
                "大会解读政府工作报告\n会议听取了2025年政府工作报告。\n2024年,面对复杂形势,柳塘经受住了考验。\n出台235项举措,为12万户减税34亿元。\n新引进重大项目30个,引资额增长10%。\n2025年主要目标——改造背街小巷8条。",
            })
    void aParagraphTurnsFromWhatWasDoneToWhatComes(String document) {
        assertThat(Drafts.figures(document)).extracting(DraftTarget::indicator).containsExactly("改造背街小巷数");
    }

    @Test
    void aReportOfProgressStillPromisesWhatIsToBeFinished() {
        String report = "柳塘市重点工程进展情况通报\n截至6月底,累计完成投资221亿元。环湖路开工建设;北塘泵站计划年底建成投用。";
        assertThat(new TargetExtractor().extract(new PlainTextReader().read(report)))
                .extracting(DraftTarget::kind)
                .containsExactly(DraftTarget.Kind.MILESTONE);
    }

    @Test
    void aPlanThatCountsWhatIsDoneOnTheWayStaysAPlan() {
        String plan = "2024年重点项目推进方案\n截至2023年底,累计建成泵站12座,正在建设3座。2024年,确保新建泵站5座,力争年底前新增管网40公里,要实现覆盖率达到90%以上。";
        assertThat(Drafts.figures(plan)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1—6月,完成固定资产投资9.3亿元,同比增长11.4%。",
                "2023年,全县全年完成投资115亿元,建成高速公路4条45公里。",
                "前三季度,全县实施重点项目52个,完成投资31.6亿元,占年度计划的79%。",
                "外贸进出口预计下降8%左右,低于目标15个百分点。",
                "税收收入完成年度目标的44%,低于序时进度6个百分点。",
                "今年以来,全县新增企业320家,培训职工1200人。",
                "受市场影响,一季度工业用电量下降9.8%,但复工率已达99.2%。",
                "停车难反映集中,缺口约1500个泊位。",
                "持证率只有52%,与全市70%的平均水平相比还有差距。",
                "地区生产总值完成11亿元,占年计划的41.8%,同比增长9.3%。",
                "片区还有11户正在攻坚。",
                "高标准农田8.3万亩正在施工中。",
                "甲小学教学楼已完工,乙小学正在进行图纸审查,屋面改造完成90%。",
            })
    void aSentenceThatSaysHowFarThingsHaveComePromisesNothing(String words) {
        assertThat(Drafts.figures(YEAR + words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "确保上半年完成年度任务的60%以上。",
                "力争1—6月固定资产投资增长10%。",
                "1—3月,完成图纸审查;4—6月,建成泵站3座。",
                "今年以来起步良好,下半年再新增企业30家。",
                "对还有缺口的片区,新增停车泊位300个。",
                "规上工业增加值增速高于全市平均1个百分点以上。",
                "进出口额降幅收窄至5%以内,财政收入与上年持平。",
            })
    void wordsThatComeNearPromiseAllTheSame(String words) {
        assertThat(Drafts.figures(YEAR + words)).isNotEmpty();
    }

    @Test
    void aDocumentMadeKnownByNoticeIsNoAccount() {
        assertThat(Drafts.figures("青塘县2024年民生实事\n经代表票决确定。现将有关情况通知如下:\n一、建成泵站3座。"))
                .hasSize(1);
    }
}
