package cn.liangdeng.intake.domain;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.extraction.DraftTarget;
import cn.liangdeng.intake.DraftContent;
import cn.liangdeng.intake.UnitPart;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Commitment;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.TargetMapping;
import cn.liangdeng.target.TargetTermsData;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A target that publishing would set.
 *
 * @param key what makes it one target
 * @param drafts the drafts that state it, the first gives its words and names
 */
record PlannedTarget(Key key, TargetTermsData terms, List<Draft> drafts) {

    /** Same indicator, same reporting unit, same months: one target, however often the document states it. */
    record Key(String indicatorName, String unitOfMeasure, UnitId unit, ReportingMonth first, ReportingMonth last) {

        boolean sameIndicatorAndUnit(Key other) {
            return indicatorName.equals(other.indicatorName)
                    && unitOfMeasure.equals(other.unitOfMeasure)
                    && unit.equals(other.unit);
        }

        boolean lies(Key inside) {
            return !inside.first.isBefore(first) && !inside.last.isAfter(last);
        }
    }

    /** The targets of a complete draft. */
    static List<PlannedTarget> of(Draft draft) {
        DraftContent content = draft.content();
        return TargetPlan.terms(content).stream()
                .flatMap(terms -> reportingUnits(draft)
                        .map(unit -> new PlannedTarget(
                                new Key(
                                        content.indicatorName().strip(),
                                        content.unitOfMeasure().strip(),
                                        unit,
                                        terms.firstMonth(),
                                        terms.lastMonth()),
                                terms,
                                new ArrayList<>(List.of(draft)))))
                .toList();
    }

    /**
     * One target of a floor and what is striven for beyond it (确保100家、力争150家): the floor binds, the other is its stretch
     * goal. Empty where the two are no such pair.
     */
    Optional<PlannedTarget> joinedWith(PlannedTarget other) {
        boolean assured = commitment() == Commitment.ENSURE;
        if (commitment() == other.commitment()) {
            return Optional.empty();
        }
        PlannedTarget floor = assured ? this : other;
        PlannedTarget further = assured ? other : this;
        BoundComparator comparator = floor.terms.comparator();
        int order = further.terms.bound().compareTo(floor.terms.bound());
        boolean beyond = comparator.isUpward() ? order > 0 : order < 0;
        if (!beyond
                || floor.terms.stretch() != null
                || comparator == BoundComparator.RANGE
                || further.terms.comparator() == BoundComparator.RANGE) {
            return Optional.empty();
        }
        List<Draft> both = new ArrayList<>(floor.drafts);
        both.addAll(further.drafts);
        return Optional.of(new PlannedTarget(key, floor.terms.withStretch(further.terms.bound()), both));
    }

    private Commitment commitment() {
        return draft().content().commitment();
    }

    Draft draft() {
        return drafts.get(0);
    }

    Horizon horizon() {
        return TargetMapping.horizon(key.first(), key.last());
    }

    boolean isAnnual() {
        return horizon() == Horizon.ANNUAL;
    }

    /** True for 年均增长. A level beside it in the same sentence (年均增长8%，占比达到60%) is no growth. */
    boolean asksForAverageGrowth() {
        return draft().content().kind() == DraftTarget.Kind.GROWTH_RATE
                && TargetMapping.isAverageGrowth(
                        draft().content().nature(),
                        horizon(),
                        key.indicatorName() + draft().anchor().quote());
    }

    /** The same for the same draft and months, so that a repeated publishing sets nothing twice. */
    UUID requestKey() {
        String name = "intake-draft-" + draft().id().value() + "-" + key.first() + "-" + key.last()
                + (draft().isForEachLead() ? "-" + key.unit().value() : "");
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Lead units behind the reporting one, of all drafts in which they share the target. */
    List<UnitId> coLeads() {
        return matched(UnitPart.LEAD);
    }

    List<UnitId> supporting() {
        return matched(UnitPart.SUPPORTING);
    }

    private List<UnitId> matched(UnitPart part) {
        return drafts.stream()
                .filter(draft -> part == UnitPart.SUPPORTING || !draft.isForEachLead())
                .flatMap(draft -> draft.mentions().stream())
                .filter(mention -> mention.part() == part && mention.isMatched())
                .map(mention -> Objects.requireNonNull(mention.unit()))
                .filter(unit -> !unit.equals(key.unit()))
                .distinct()
                .toList();
    }

    /** The first lead unit, or each of them where the draft says so. */
    private static Stream<UnitId> reportingUnits(Draft draft) {
        return draft.mentions().stream()
                .filter(mention -> mention.part() == UnitPart.LEAD && mention.isMatched())
                .map(mention -> Objects.requireNonNull(mention.unit()))
                .distinct()
                .limit(draft.isForEachLead() ? Long.MAX_VALUE : 1);
    }
}
