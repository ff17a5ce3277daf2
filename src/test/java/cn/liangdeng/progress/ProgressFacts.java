package cn.liangdeng.progress;

import cn.liangdeng.access.Role;
import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.evaluation.Frequency;
import cn.liangdeng.evaluation.LightThresholds;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.ReportTexts;
import cn.liangdeng.reporting.Reports;
import cn.liangdeng.reporting.SaveReport;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Adjustment;
import cn.liangdeng.target.AdjustmentReason;
import cn.liangdeng.target.Commitment;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorData;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.Indicators;
import cn.liangdeng.target.LightRuleData;
import cn.liangdeng.target.LightRuleId;
import cn.liangdeng.target.LightRuleKind;
import cn.liangdeng.target.LightRules;
import cn.liangdeng.target.NewTarget;
import cn.liangdeng.target.Obligation;
import cn.liangdeng.target.StatusDecision;
import cn.liangdeng.target.TargetDetails;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetTermsData;
import cn.liangdeng.target.Targets;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Targets and approved figures for tests of progress, made through the public services of the modules below. */
@Component
@Transactional
public class ProgressFacts {

    /** User name of the office's person. */
    public static final String OFFICE = "jd-office";

    private final People people;
    private final SignedIn signedIn;
    private final Indicators indicators;
    private final Targets targets;
    private final Reports reports;
    private final LightRules rules;
    private final JdbcClient jdbc;

    ProgressFacts(
            People people,
            SignedIn signedIn,
            Indicators indicators,
            Targets targets,
            Reports reports,
            LightRules rules,
            JdbcClient jdbc) {
        this.people = people;
        this.signedIn = signedIn;
        this.indicators = indicators;
        this.targets = targets;
        this.reports = reports;
        this.rules = rules;
        this.jdbc = jdbc;
    }

    /** A month of 2026. */
    public static ReportingMonth month(int month) {
        return ReportingMonth.of(2026, month);
    }

    /** The office's account, made if it is not there. */
    public String office() {
        return people.account(OFFICE, people.department("区进度测试专班办"), Role.OFFICE);
    }

    /** The account that files for the unit, made if it is not there. */
    public String filler(UnitId unit) {
        return people.account("jd-filler-" + unit.value(), unit, Role.UNIT_FILLER);
    }

    public IndicatorData data(String name, String unitOfMeasure, IndicatorNature nature) {
        return new IndicatorData(
                name,
                "口径说明",
                unitOfMeasure,
                nature,
                Frequency.MONTHLY,
                0,
                false,
                WindowKind.PROGRESS,
                null,
                Obligation.ANTICIPATORY,
                nature == IndicatorNature.RATE ? 1 : 0);
    }

    public IndicatorId indicator(IndicatorData data) {
        return signedIn.call(office(), () -> indicators.findOrCreate(data));
    }

    public IndicatorId indicator(String name, String unitOfMeasure, IndicatorNature nature) {
        return indicator(data(name, unitOfMeasure, nature));
    }

    public static TargetTermsData year(BoundComparator comparator, String bound, @Nullable String baseline) {
        return TargetTermsData.of(
                month(1),
                month(12),
                comparator,
                new BigDecimal(bound),
                baseline == null ? null : new BigDecimal(baseline));
    }

    public TargetDetails details(UnitId unit, String title, Horizon horizon) {
        return new TargetDetails(
                unit,
                List.of(),
                List.of(),
                null,
                null,
                title,
                horizon,
                Commitment.ENSURE,
                BigDecimal.ONE,
                "张副区长",
                "通过验收并投入使用",
                null);
    }

    public TargetId target(IndicatorId indicator, UnitId unit, String title, TargetTermsData terms) {
        return target(indicator, details(unit, title, Horizon.ANNUAL), terms);
    }

    public TargetId target(IndicatorId indicator, TargetDetails details, TargetTermsData terms) {
        return signedIn.call(office(), () -> targets.create(new NewTarget(indicator, details, terms, null)));
    }

    public void edit(TargetId target, TargetDetails details) {
        signedIn.run(office(), () -> targets.editDetails(target, version(target), details));
    }

    public void adjust(TargetId target, ReportingMonth from, TargetTermsData terms) {
        signedIn.run(
                office(),
                () -> targets.adjust(
                        target,
                        version(target),
                        new Adjustment(
                                from, terms, AdjustmentReason.SUPERIOR_POLICY, "上级下达任务调减", "区政府常务会议", "示政纪〔2026〕8号")));
    }

    public void suspend(TargetId target, ReportingMonth from) {
        signedIn.run(office(), () -> targets.suspend(target, version(target), decision(from)));
    }

    public void resume(TargetId target, ReportingMonth from) {
        signedIn.run(office(), () -> targets.resume(target, version(target), decision(from)));
    }

    public void withdraw(TargetId target, ReportingMonth from) {
        signedIn.run(office(), () -> targets.withdraw(target, version(target), decision(from)));
    }

    private static StatusDecision decision(ReportingMonth from) {
        return new StatusDecision(from, "会议研究决定", null);
    }

    private int version(TargetId target) {
        return jdbc.sql("select version from target.target where id = :id")
                .param("id", target.value())
                .query(Integer.class)
                .single();
    }

    /** The unit files, the office approves. */
    public ReportId approve(IndicatorId indicator, UnitId unit, ReportingMonth month, String value) {
        return approve(SaveReport.first(indicator, unit, month, new BigDecimal(value))
                .withTexts(new ReportTexts("按计划推进", "用地手续未齐", "下月完成审批", "")));
    }

    /** A milestone that was done on a day. */
    public ReportId approveDone(IndicatorId indicator, UnitId unit, ReportingMonth month, LocalDate day) {
        return approve(SaveReport.first(indicator, unit, month, BigDecimal.valueOf(100))
                .withCompletedOn(day));
    }

    /** The unit files that a milestone is done, and has nothing to show for it. */
    public void fileDoneWithoutEvidence(IndicatorId indicator, UnitId unit, ReportingMonth month, LocalDate day) {
        signedIn.run(
                filler(unit),
                () -> reports.submit(reports.save(SaveReport.first(indicator, unit, month, BigDecimal.valueOf(100))
                        .withCompletedOn(day))));
    }

    private ReportId approve(SaveReport report) {
        ReportId id = signedIn.call(filler(report.unit()), () -> {
            ReportId saved = reports.save(report);
            if (report.completedOn() != null) {
                reports.attachEvidence(saved, "验收意见.txt", "通过验收".getBytes(StandardCharsets.UTF_8));
            }
            reports.submit(saved);
            return saved;
        });
        signedIn.run(office(), () -> reports.approve(id));
        return id;
    }

    /** A draft of a light rule; the other numbers are the standard's. */
    public LightRuleId ruleDraft(LightRuleKind kind, ReportingMonth from, String greenFrom, String yellowFrom) {
        return signedIn.call(
                office(),
                () -> rules.create(
                        kind,
                        new LightRuleData(
                                "测试亮灯规则",
                                from,
                                new LightThresholds(
                                        new BigDecimal(greenFrom),
                                        new BigDecimal(yellowFrom),
                                        BigDecimal.valueOf(-3),
                                        BigDecimal.valueOf(5)),
                                "关于亮灯规则的通知",
                                "示专发〔2026〕3号",
                                "按通知执行")));
    }

    /** The draft of the end of a light rule. */
    public void ruleEndDraft(LightRuleId rule, int version, ReportingMonth from) {
        signedIn.run(
                office(),
                () -> rules.draft(
                        rule,
                        version,
                        new LightRuleData(
                                "测试亮灯规则",
                                from,
                                LightThresholds.standard(),
                                "关于废止亮灯规则的通知",
                                "示专发〔2026〕9号",
                                "不再单独规定",
                                true)));
    }

    /** The office puts the draft of a light rule in force. */
    public void putInForce(LightRuleId rule) {
        signedIn.run(office(), () -> rules.putInForce(rule, rules.draft(rule).id()));
    }

    /** The office corrects an approved figure. */
    public void correct(ReportId report, String value) {
        signedIn.run(office(), () -> reports.correct(report, new BigDecimal(value), null, "核减重复计数"));
    }
}
