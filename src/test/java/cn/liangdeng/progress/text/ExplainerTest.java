package cn.liangdeng.progress.text;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.evaluation.Accumulation;
import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.evaluation.Evaluator;
import cn.liangdeng.evaluation.ExplainCard;
import cn.liangdeng.evaluation.GapFormula;
import cn.liangdeng.evaluation.LightReason;
import cn.liangdeng.evaluation.LightThresholds;
import cn.liangdeng.evaluation.MonthlyFigure;
import cn.liangdeng.evaluation.Span;
import cn.liangdeng.evaluation.TargetTerms;
import cn.liangdeng.progress.query.IndicatorFacts;
import cn.liangdeng.progress.query.TermsFacts;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.Obligation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class ExplainerTest {

    private static final Span YEAR = Span.ofYear(2026);
    private static final ReportingMonth AUGUST = ReportingMonth.of(2026, 8);

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    private final Explainer explainer = new Explainer(new TargetWords(messages));

    @BeforeEach
    void setUp() {
        messages.setBasenames("messages.progress", "messages.shared");
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        messages.setFallbackToSystemLocale(false);
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void resetLocale() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @EnumSource
    void everyBranchOfTheRuleHasASentenceInBothLanguages(LightReason reason) {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(messages.getMessage("progress.reason." + reason, new Object[12], locale))
                    .isNotBlank()
                    .doesNotContain("{");
        }
        assertThat(messages.getMessage("progress.reason." + reason, new Object[12], Locale.SIMPLIFIED_CHINESE))
                .contains(
                        switch (reason.light()) {
                            case GREEN -> "亮绿灯";
                            case YELLOW -> "亮黄灯";
                            case RED -> "亮红灯";
                            case GREY -> "暂不亮灯";
                        });
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void everyFormulaHasASentence(GapFormula formula) {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(messages.getMessage("progress.formula." + formula, new Object[6], locale))
                    .isNotBlank();
        }
    }

    @Test
    void sharesAreReckonedFromExactNumbers() {
        // 629.0/647.4 = 97.158 %; 97.158 − 83.333 = 13.82 (handbook §2).
        TargetTerms terms = TargetTerms.builder(YEAR, Accumulation.FLOW, BoundComparator.AT_LEAST, number("647.4"))
                .build();
        Explanation explanation = explain(terms, IndicatorNature.FLOW, "亿元", "629.0", ReportingMonth.of(2026, 10));
        assertThat(explanation.formula()).isEqualTo("任务完成比例629亿元÷647.4亿元＝97.16%；与序时差＝97.16%−序时进度83.33%＝+13.82个百分点");
        assertThat(explanation.reason()).isEqualTo("与序时差+13.82个百分点，不低于0个百分点，达到序时进度，亮绿灯。");
    }

    @Test
    void aBaselineStandsInTheFormula() {
        TargetTerms terms = TargetTerms.builder(YEAR, Accumulation.STOCK, BoundComparator.AT_LEAST, number("20"))
                .baseline(number("8"))
                .build();
        Explanation explanation = explain(terms, IndicatorNature.STOCK, "家", "12", AUGUST);
        assertThat(explanation.formula()).startsWith("任务完成比例（12家−8家）÷（20家−8家）＝33.33%");
        assertThat(explanation.inputs()).contains(new Explanation.Input("基数", "8家"));
    }

    @Test
    void aRateIsToldInPoints() {
        TargetTerms terms = TargetTerms.builder(YEAR, Accumulation.RATE, BoundComparator.AT_LEAST, number("8"))
                .build();
        Explanation explanation = explain(terms, IndicatorNature.RATE, "%", "6.5", AUGUST);
        assertThat(explanation.reason()).isEqualTo("现为6.5%，未达到目标线8%，相差1.5个百分点，不超过3个百分点，亮黄灯。");
        assertThat(explanation.formula()).isEqualTo("与目标差＝实绩6.5%−目标线8%＝−1.5个百分点");
        assertThat(explanation.inputs()).extracting(Explanation.Input::label).doesNotContain("序时进度");
    }

    @Test
    void aToleranceGivesALineOfItsOwn() {
        TargetTerms terms = TargetTerms.builder(YEAR, Accumulation.FLOW, BoundComparator.ABOUT, number("100"))
                .build();
        assertThat(explain(terms, IndicatorNature.FLOW, "场", "60", AUGUST).inputs())
                .contains(new Explanation.Input("目标值", "100场左右"), new Explanation.Input("目标线", "95场"));
    }

    @Test
    void aBrokenCeilingIsRedAtOnce() {
        TargetTerms terms = TargetTerms.builder(YEAR, Accumulation.STOCK, BoundComparator.AT_MOST, number("35"))
                .build();
        Explanation explanation = explain(terms, IndicatorNature.STOCK, "", "36", AUGUST);
        assertThat(explanation.reason()).isEqualTo("现为36，突破上限35，即亮红灯。");
        assertThat(explanation.formula()).isEqualTo("余量＝（上限35−实绩36）÷上限35＝−2.86%");
        assertThat(explanation.thresholds()).contains("余量不少于上限的5%");
    }

    private Explanation explain(
            TargetTerms terms, IndicatorNature nature, String unit, String actual, ReportingMonth month) {
        ExplainCard card = Evaluator.evaluate(
                        terms, List.of(new MonthlyFigure(month, number(actual))), month, LightThresholds.standard())
                .card();
        return explainer.explain(
                card,
                new IndicatorFacts(
                        new IndicatorId(1), "指标", unit, 0, nature, Obligation.ANTICIPATORY, WindowKind.PROGRESS),
                facts(terms, terms.baseline()));
    }

    private static TermsFacts facts(TargetTerms terms, @Nullable BigDecimal baseline) {
        return new TermsFacts(
                1,
                terms.span().first(),
                terms.span().last(),
                terms.comparator(),
                terms.strict(),
                terms.bound(),
                terms.boundMax(),
                baseline,
                null,
                false);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
