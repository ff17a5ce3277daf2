package cn.liangdeng.target.web;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.evaluation.LightThresholds;
import cn.liangdeng.shared.Asked;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.LightRuleData;
import cn.liangdeng.target.LightRuleKind;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What is typed of a light rule. Holds wrong input too.
 *
 * @param nature empty for all, as horizon and document; they are asked for once, when the rule is begun
 * @param ends {@code true} where the rule is to end
 */
record LightRuleForm(
        @Nullable String name,
        @Nullable String nature,
        @Nullable String horizon,
        @Nullable String document,
        @Nullable String validFrom,
        @Nullable String greenFrom,
        @Nullable String yellowFrom,
        @Nullable String rateYellowFrom,
        @Nullable String headroom,
        @Nullable String basisTitle,
        @Nullable String basisNumber,
        @Nullable String reason,
        @Nullable String version,
        @Nullable String ends) {

    private static final String YES = "true";

    /** A new rule with the numbers of a preset. */
    static LightRuleForm blank(String name, LightThresholds thresholds, ReportingMonth from) {
        return new LightRuleForm(
                name,
                "",
                "",
                "",
                from.toString(),
                Figures.text(thresholds.greenFrom()),
                Figures.text(thresholds.yellowFrom()),
                Figures.text(thresholds.rateYellowFrom()),
                Figures.text(thresholds.headroom()),
                "",
                "",
                "",
                "",
                "");
    }

    /** The next version of a rule, as the one before. */
    static LightRuleForm of(LightRuleData data, ReportingMonth from, String reason, int version) {
        LightThresholds thresholds = data.thresholds();
        return new LightRuleForm(
                data.name(),
                "",
                "",
                "",
                from.toString(),
                Figures.text(thresholds.greenFrom()),
                Figures.text(thresholds.yellowFrom()),
                Figures.text(thresholds.rateYellowFrom()),
                Figures.text(thresholds.headroom()),
                data.basisTitle(),
                Typed.text(data.basisNumber()),
                reason,
                Integer.toString(version),
                data.ends() ? YES : "");
    }

    /** The end of a rule: it says nothing new but when, why and on what ground. */
    static LightRuleForm ending(LightRuleData data, ReportingMonth from, int version) {
        return of(
                new LightRuleData(data.name(), data.validFrom(), data.thresholds(), "", null, "", true),
                from,
                "",
                version);
    }

    /** Whether it ends the rule. */
    public boolean isEnding() {
        return YES.equals(ends);
    }

    /** @return empty where anything is wrong, which {@code errors} then names */
    Optional<LightRuleData> read(Errors errors) {
        Typed typed = new Typed(errors);
        Optional<ReportingMonth> from = typed.month("validFrom", validFrom);
        Optional<BigDecimal> green = typed.number("greenFrom", greenFrom);
        Optional<BigDecimal> yellow = typed.number("yellowFrom", yellowFrom);
        Optional<BigDecimal> rate = typed.number("rateYellowFrom", rateYellowFrom);
        Optional<BigDecimal> room = typed.number("headroom", headroom);
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(new LightRuleData(
                        Typed.text(name),
                        from.orElseThrow(),
                        new LightThresholds(
                                green.orElseThrow(), yellow.orElseThrow(), rate.orElseThrow(), room.orElseThrow()),
                        Typed.text(basisTitle),
                        basisNumber,
                        Typed.text(reason),
                        isEnding()));
    }

    /** Of which targets it decides; what was tampered with counts as all. */
    LightRuleKind kind() {
        return new LightRuleKind(
                Asked.constant(IndicatorNature.class, nature),
                Asked.constant(Horizon.class, horizon),
                Typed.isBlank(document)
                        ? null
                        : Typed.readId(document).map(DocumentId::new).orElse(new DocumentId(0)));
    }
}
