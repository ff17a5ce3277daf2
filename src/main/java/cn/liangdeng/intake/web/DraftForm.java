package cn.liangdeng.intake.web;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.extraction.DraftTarget;
import cn.liangdeng.intake.DraftContent;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Commitment;
import cn.liangdeng.target.IndicatorNature;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What is typed to change or add a draft; holds wrong input as well.
 *
 * @param firstMonth yyyy-MM
 * @param lastMonth yyyy-MM
 * @param leadUnits names separated by 、 or line breaks, the first reports
 * @param start first code point of the words, for a draft that is added
 * @param end code point after the words, for a draft that is added
 * @param version state of the draft when the form was opened; 0 for one that is added
 */
record DraftForm(
        @Nullable String indicatorName,
        @Nullable String kind,
        @Nullable String nature,
        @Nullable String comparator,
        @Nullable Boolean strict,
        @Nullable String bound,
        @Nullable String boundMax,
        @Nullable String unitOfMeasure,
        @Nullable String firstMonth,
        @Nullable String lastMonth,
        @Nullable Boolean yearly,
        @Nullable String baseline,
        @Nullable String commitment,
        @Nullable String leader,
        @Nullable String definitionOfDone,
        @Nullable String leadUnits,
        @Nullable String supportingUnits,
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable Integer version) {

    private static final String BETWEEN_UNITS = "、";

    static DraftForm of(DraftContent content, @Nullable Integer start, @Nullable Integer end, int version) {
        return new DraftForm(
                content.indicatorName(),
                content.kind().name(),
                content.nature() == IndicatorNature.MILESTONE
                        ? ""
                        : content.nature().name(),
                content.comparator().name(),
                content.strict(),
                Figures.plain(content.bound()),
                Figures.plain(content.boundMax()),
                content.unitOfMeasure(),
                Objects.toString(content.firstMonth(), ""),
                Objects.toString(content.lastMonth(), ""),
                content.yearly(),
                Figures.plain(content.baseline()),
                content.commitment().name(),
                Objects.toString(content.leader(), ""),
                Objects.toString(content.definitionOfDone(), ""),
                String.join(BETWEEN_UNITS, content.leadUnits()),
                String.join(BETWEEN_UNITS, content.supportingUnits()),
                start,
                end,
                version);
    }

    /** The same input against another state of the draft. */
    DraftForm against(int newVersion) {
        return new DraftForm(
                indicatorName,
                kind,
                nature,
                comparator,
                strict,
                bound,
                boundMax,
                unitOfMeasure,
                firstMonth,
                lastMonth,
                yearly,
                baseline,
                commitment,
                leader,
                definitionOfDone,
                leadUnits,
                supportingUnits,
                start,
                end,
                newVersion);
    }

    int expectedVersion() {
        return Objects.requireNonNullElse(version, 0);
    }

    /** The content as typed; what cannot be read is noted at its field. A deliverable has no figure, whatever was typed. */
    DraftContent toContent(BindingResult errors) {
        DraftTarget.Kind chosenKind =
                choice("kind", DraftTarget.Kind.values(), kind, DraftTarget.Kind.QUANTITY, errors);
        boolean deliverable = chosenKind == DraftTarget.Kind.MILESTONE || chosenKind == DraftTarget.Kind.TASK;
        return new DraftContent(
                text(indicatorName),
                chosenKind,
                deliverable
                        ? IndicatorNature.MILESTONE
                        : choice("nature", IndicatorNature.values(), nature, IndicatorNature.FLOW, errors),
                deliverable ? null : figure("bound", bound, errors),
                deliverable || !BoundComparator.RANGE.name().equals(comparator)
                        ? null
                        : figure("boundMax", boundMax, errors),
                deliverable ? "" : text(unitOfMeasure),
                deliverable
                        ? BoundComparator.AT_LEAST
                        : choice("comparator", BoundComparator.values(), comparator, BoundComparator.AT_LEAST, errors),
                !deliverable && Boolean.TRUE.equals(strict),
                month("firstMonth", firstMonth, errors),
                month("lastMonth", lastMonth, errors),
                Boolean.TRUE.equals(yearly),
                deliverable ? null : figure("baseline", baseline, errors),
                choice("commitment", Commitment.values(), commitment, Commitment.ENSURE, errors),
                optional(leader),
                optional(definitionOfDone),
                names(leadUnits),
                names(supportingUnits));
    }

    private static <E extends Enum<E>> E choice(
            String field, E[] choices, @Nullable String typed, E otherwise, BindingResult errors) {
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equals(typed))
                .findFirst()
                .orElseGet(() -> {
                    errors.rejectValue(field, "shared.validation.choice");
                    return otherwise;
                });
    }

    private static @Nullable BigDecimal figure(String field, @Nullable String typed, BindingResult errors) {
        try {
            return Figures.read(typed).orElse(null);
        } catch (NumberFormatException unreadable) {
            errors.rejectValue(field, "shared.validation.number");
            return null;
        }
    }

    private static @Nullable ReportingMonth month(String field, @Nullable String typed, BindingResult errors) {
        String stripped = optional(typed);
        if (stripped == null) {
            return null;
        }
        try {
            return ReportingMonth.parse(stripped);
        } catch (IllegalArgumentException unreadable) {
            errors.rejectValue(field, "shared.validation.month");
            return null;
        }
    }

    static List<String> names(@Nullable String typed) {
        return Arrays.stream(text(typed).split("[、,\uFF0C;\uFF1B\\r\\n]+"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static @Nullable String optional(@Nullable String typed) {
        String stripped = text(typed);
        return stripped.isEmpty() ? null : stripped;
    }
}
