package cn.liangdeng.target.web;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.evaluation.Frequency;
import cn.liangdeng.target.IndicatorData;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.Obligation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What is typed of an indicator. Holds wrong input too.
 *
 * @param janFebCombined null where it is not ticked
 */
record IndicatorForm(
        @Nullable String name,
        @Nullable String definition,
        @Nullable String unitOfMeasure,
        @Nullable String nature,
        @Nullable String frequency,
        @Nullable String lagMonths,
        @Nullable Boolean janFebCombined,
        @Nullable String windowKind,
        @Nullable String dataSource,
        @Nullable String obligation,
        @Nullable String decimals,
        @Nullable String version) {

    static IndicatorForm blank() {
        return new IndicatorForm(
                "",
                "",
                "",
                "",
                Frequency.MONTHLY.name(),
                "0",
                false,
                WindowKind.PROGRESS.name(),
                "",
                Obligation.ANTICIPATORY.name(),
                "0",
                "");
    }

    static IndicatorForm of(IndicatorData data, int version) {
        return new IndicatorForm(
                data.name(),
                Typed.text(data.definition()),
                data.unitOfMeasure(),
                data.nature().name(),
                data.frequency().name(),
                Integer.toString(data.lagMonths()),
                data.janFebCombined(),
                data.windowKind().name(),
                Typed.text(data.dataSource()),
                data.obligation().name(),
                Integer.toString(data.decimals()),
                Integer.toString(version));
    }

    /** @return empty where anything is wrong, which {@code errors} then names */
    Optional<IndicatorData> read(Errors errors) {
        Typed typed = new Typed(errors);
        if (Typed.isBlank(name)) {
            errors.rejectValue("name", "target.invalid.missing.name");
        }
        Optional<IndicatorNature> reads = typed.choice("nature", IndicatorNature.class, nature);
        Optional<Frequency> often = typed.choice("frequency", Frequency.class, frequency);
        Optional<Integer> lag = typed.whole("lagMonths", lagMonths);
        Optional<WindowKind> window = typed.choice("windowKind", WindowKind.class, windowKind);
        Optional<Obligation> binds = typed.choice("obligation", Obligation.class, obligation);
        Optional<Integer> places = typed.whole("decimals", decimals);
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(new IndicatorData(
                        Typed.text(name),
                        definition,
                        Typed.text(unitOfMeasure),
                        reads.orElseThrow(),
                        often.orElseThrow(),
                        lag.orElseThrow(),
                        Boolean.TRUE.equals(janFebCombined),
                        window.orElseThrow(),
                        dataSource,
                        binds.orElseThrow(),
                        places.orElseThrow()));
    }
}
