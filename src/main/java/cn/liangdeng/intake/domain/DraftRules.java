package cn.liangdeng.intake.domain;

import cn.liangdeng.extraction.DraftTarget;
import cn.liangdeng.intake.DraftContent;
import cn.liangdeng.intake.DraftProblem;
import cn.liangdeng.intake.InvalidDraftException;
import cn.liangdeng.target.IndicatorNature;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be kept as a draft's content at all; lengths and digits are those of the columns. */
final class DraftRules {

    static final int NAME_LENGTH = 200;
    static final int UNIT_OF_MEASURE_LENGTH = 30;
    static final int LEADER_LENGTH = 120;
    static final int UNIT_NAME_LENGTH = 100;
    static final int REASON_LENGTH = 200;
    private static final int DEFINITION_LENGTH = 2000;
    private static final int MOST_UNITS = 60;
    private static final int DIGITS_BEFORE = 18;
    private static final int DIGITS_BEHIND = 6;
    private static final int LONGEST_YEARS = 20;

    private DraftRules() {}

    /**
     * @throws InvalidDraftException if the content cannot be kept
     */
    static void check(DraftContent content) {
        List<DraftProblem> problems = new ArrayList<>();
        if (content.indicatorName().isBlank()) {
            problems.add(DraftProblem.of("indicatorName", "intake.missing.indicatorName"));
        }
        length(problems, "indicatorName", content.indicatorName(), NAME_LENGTH);
        length(problems, "unitOfMeasure", content.unitOfMeasure(), UNIT_OF_MEASURE_LENGTH);
        length(problems, "leader", content.leader(), LEADER_LENGTH);
        length(problems, "definitionOfDone", content.definitionOfDone(), DEFINITION_LENGTH);
        digits(problems, "bound", content.bound());
        digits(problems, "boundMax", content.boundMax());
        digits(problems, "baseline", content.baseline());
        if (content.bound() != null
                && content.boundMax() != null
                && content.bound().compareTo(content.boundMax()) > 0) {
            problems.add(DraftProblem.of("boundMax", "intake.invalid.rangeReversed"));
        }
        boolean deliverable = content.kind() == DraftTarget.Kind.MILESTONE || content.kind() == DraftTarget.Kind.TASK;
        if (deliverable != (content.nature() == IndicatorNature.MILESTONE)) {
            problems.add(DraftProblem.of("nature", "intake.invalid.nature"));
        }
        period(problems, content);
        units(problems, "leadUnits", content.leadUnits());
        units(problems, "supportingUnits", content.supportingUnits());
        if (!problems.isEmpty()) {
            throw new InvalidDraftException(problems);
        }
    }

    private static void period(List<DraftProblem> problems, DraftContent content) {
        if (content.firstMonth() == null || content.lastMonth() == null) {
            return;
        }
        if (content.firstMonth().isAfter(content.lastMonth())) {
            problems.add(DraftProblem.of("lastMonth", "intake.invalid.periodReversed"));
        } else if (content.lastMonth().year() - content.firstMonth().year() >= LONGEST_YEARS) {
            problems.add(DraftProblem.of("lastMonth", "intake.invalid.periodTooLong", LONGEST_YEARS));
        }
    }

    private static void units(List<DraftProblem> problems, String field, List<String> names) {
        names.forEach(name -> length(problems, field, name, UNIT_NAME_LENGTH));
        if (names.size() > MOST_UNITS) {
            problems.add(DraftProblem.of(field, "intake.invalid.tooManyUnits", MOST_UNITS));
        }
    }

    private static void length(List<DraftProblem> problems, String field, @Nullable String text, int most) {
        if (text != null && text.codePointCount(0, text.length()) > most) {
            problems.add(DraftProblem.of(field, "intake.invalid.tooLong", most));
        }
    }

    private static void digits(List<DraftProblem> problems, String field, @Nullable BigDecimal figure) {
        if (figure == null) {
            return;
        }
        BigDecimal plain = figure.stripTrailingZeros();
        if (plain.scale() > DIGITS_BEHIND || plain.precision() - plain.scale() > DIGITS_BEFORE) {
            problems.add(DraftProblem.of(field, "intake.invalid.digits", DIGITS_BEFORE, DIGITS_BEHIND));
        }
    }
}
