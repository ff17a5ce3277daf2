package cn.liangdeng.target.domain;

import cn.liangdeng.document.ClauseId;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Adjustment;
import cn.liangdeng.target.Correction;
import cn.liangdeng.target.Handover;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.NewRuling;
import cn.liangdeng.target.RulingKind;
import cn.liangdeng.target.SourceMove;
import cn.liangdeng.target.StatusDecision;
import cn.liangdeng.target.TargetDetails;
import cn.liangdeng.target.TargetId;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the details of a target must be like, and whether what they name is there. */
@Component
class TargetChecks {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_LEADER = 120;
    private static final int LONGEST_DEFINITION_OF_DONE = 2000;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_APPROVER = 120;
    private static final int LONGEST_APPROVAL_NUMBER = 80;
    private static final int WEIGHT_DECIMALS = 2;
    private static final BigDecimal HEAVIEST = new BigDecimal("9999.99");

    private final Units units;
    private final TargetSources sources;
    private final TargetRepository targets;

    TargetChecks(Units units, TargetSources sources, TargetRepository targets) {
        this.units = units;
        this.sources = sources;
        this.targets = targets;
    }

    /** Without white space at the ends; empty optional texts are absent. */
    static TargetDetails normal(TargetDetails details) {
        return new TargetDetails(
                details.unit(),
                details.coLeads(),
                details.supporting(),
                details.document(),
                details.clause(),
                details.title().strip(),
                details.horizon(),
                details.commitment(),
                details.weight(),
                Texts.optional(details.leader()),
                Texts.optional(details.definitionOfDone()),
                details.parent(),
                details.averageGrowth());
    }

    /**
     * Checks details in their normal form.
     *
     * @param own the target that has these details, null for one not yet set
     * @param before what it says now: a unit dissolved since may stay; null for a target not yet set
     */
    Problems problems(
            DistrictId district,
            IndicatorNature nature,
            TargetDetails details,
            @Nullable TargetId own,
            @Nullable TargetDetails before) {
        Problems problems = problems(nature, details, own, before, new Asked(district));
        if (own != null && details.horizon() == Horizon.ANNUAL && targets.hasChildren(own.value())) {
            problems.add("horizon", "target.invalid.horizonOfParent");
        }
        return problems;
    }

    /** The same for a target not yet set, where what it names has been looked up. */
    static Problems problems(IndicatorNature nature, TargetDetails details, Surroundings known) {
        return problems(nature, details, null, null, known);
    }

    private static Problems problems(
            IndicatorNature nature,
            TargetDetails details,
            @Nullable TargetId own,
            @Nullable TargetDetails before,
            Surroundings around) {
        Problems problems = new Problems().text("title", details.title(), LONGEST_TITLE);
        checkUnits(problems, details, before, around);
        checkWeight(problems, details.weight());
        problems.optionalText("leader", details.leader(), LONGEST_LEADER);
        if (nature == IndicatorNature.MILESTONE) {
            problems.text("definitionOfDone", details.definitionOfDone(), LONGEST_DEFINITION_OF_DONE);
        } else {
            problems.optionalText("definitionOfDone", details.definitionOfDone(), LONGEST_DEFINITION_OF_DONE);
        }
        if (details.averageGrowth() && (nature != IndicatorNature.RATE || details.horizon() != Horizon.PLAN_PERIOD)) {
            problems.add("averageGrowth", "target.invalid.averageGrowth");
        }
        checkSource(problems, details, around);
        checkParent(problems, details, own, around);
        return problems;
    }

    static Problems problems(Adjustment adjustment) {
        return new Problems()
                .text("reason", adjustment.reason(), LONGEST_REASON)
                .text("approver", adjustment.approver(), LONGEST_APPROVER)
                .text("approvalNumber", adjustment.approvalNumber(), LONGEST_APPROVAL_NUMBER);
    }

    static Problems problems(Correction correction) {
        return new Problems().text("reason", correction.reason(), LONGEST_REASON);
    }

    static Problems problems(SourceMove move) {
        return new Problems().text("reason", move.reason(), LONGEST_REASON);
    }

    static Problems problems(StatusDecision decision) {
        return new Problems()
                .text("reason", decision.reason(), LONGEST_REASON)
                .optionalText("approvalNumber", decision.approvalNumber(), LONGEST_APPROVAL_NUMBER);
    }

    static Problems problems(NewRuling ruling) {
        Problems problems = new Problems()
                .text("reason", ruling.reason(), LONGEST_REASON)
                .optionalText("approvalNumber", ruling.approvalNumber(), LONGEST_APPROVAL_NUMBER);
        return ruling.kind() == RulingKind.DISTINCT
                ? problems
                : problems.text("approver", ruling.approver(), LONGEST_APPROVER);
    }

    static Problems problems(Handover handover) {
        return new Problems()
                .text("reason", handover.reason(), LONGEST_REASON)
                .text("approvalNumber", handover.approvalNumber(), LONGEST_APPROVAL_NUMBER)
                .optionalText("leader", handover.leader(), LONGEST_LEADER);
    }

    static Problems endReason(String reason) {
        return new Problems().text("reason", reason, LONGEST_REASON);
    }

    private static void checkUnits(
            Problems problems, TargetDetails details, @Nullable TargetDetails before, Surroundings around) {
        Set<UnitId> known = before == null ? Set.of() : unitsOf(before);
        checkUnits(problems, "unit", List.of(details.unit()), known, around);
        checkUnits(problems, "coLeads", details.coLeads(), known, around);
        checkUnits(problems, "supporting", details.supporting(), known, around);
    }

    private static void checkUnits(
            Problems problems, String field, List<UnitId> named, Set<UnitId> known, Surroundings around) {
        for (UnitId unit : named) {
            Optional<UnitSummary> found = around.unit(unit);
            if (found.isEmpty()) {
                problems.add(field, "target.invalid.unitUnknown");
            } else if (!found.get().active() && !known.contains(unit)) {
                problems.add(field, "target.invalid.unitDissolved", found.get().name());
            }
        }
    }

    private static Set<UnitId> unitsOf(TargetDetails details) {
        Set<UnitId> all = new HashSet<>(details.coLeads());
        all.addAll(details.supporting());
        all.add(details.unit());
        return all;
    }

    private static void checkWeight(Problems problems, BigDecimal weight) {
        if (weight.signum() <= 0
                || weight.compareTo(HEAVIEST) > 0
                || weight.stripTrailingZeros().scale() > WEIGHT_DECIMALS) {
            problems.add("weight", "target.invalid.weight", HEAVIEST.toPlainString());
        }
    }

    private static void checkSource(Problems problems, TargetDetails details, Surroundings around) {
        if (details.document() != null && !around.hasDocument(details.document())) {
            problems.add("document", "target.invalid.documentUnknown");
        }
        if (details.clause() != null
                && (details.document() == null || !around.hasClause(details.document(), details.clause()))) {
            problems.add("document", "target.invalid.clauseElsewhere");
        }
    }

    private static void checkParent(
            Problems problems, TargetDetails details, @Nullable TargetId own, Surroundings around) {
        TargetId parent = details.parent();
        if (parent != null) {
            if (details.horizon() != Horizon.ANNUAL) {
                problems.add("parent", "target.invalid.parentOfPlanGoal");
            }
            if (parent.equals(own) || !around.hasPlanGoal(parent)) {
                problems.add("parent", "target.invalid.parentUnfit");
            }
        }
    }

    /** Looked up as it is asked for, for a single target. */
    private final class Asked implements Surroundings {

        private final DistrictId district;

        Asked(DistrictId district) {
            this.district = district;
        }

        @Override
        public Optional<UnitSummary> unit(UnitId unit) {
            try {
                return Optional.of(units.get(unit));
            } catch (BusinessException e) {
                if (e.kind() == BusinessException.Kind.NOT_FOUND) {
                    return Optional.empty();
                }
                throw e;
            }
        }

        @Override
        public boolean hasDocument(DocumentId document) {
            return sources.documentExists(district, document);
        }

        @Override
        public boolean hasClause(DocumentId document, ClauseId clause) {
            return sources.clauseExists(document, clause);
        }

        @Override
        public boolean hasPlanGoal(TargetId target) {
            return targets.findIn(district.value(), target.value())
                    .filter(goal -> goal.details().horizon() == Horizon.PLAN_PERIOD)
                    .isPresent();
        }
    }
}
