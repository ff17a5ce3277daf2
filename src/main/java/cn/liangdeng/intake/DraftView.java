package cn.liangdeng.intake;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.target.TargetId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A draft as the desk shows it.
 *
 * @param start first code point of the quote in the document's text
 * @param end code point after the quote
 * @param quote the exact words between the two
 * @param units responsible units in order, lead units first
 * @param eachLead true where each lead unit gets a target of its own
 * @param scope wider region to which the goal belongs, else null
 * @param parent draft of the total of which this is a part, else null
 * @param sameAs draft that states the same target earlier, else null
 * @param confidence how sure the program is, 0…1; 1 for what a person added
 * @param rules names of the rules that fired
 * @param warnings names of doubts that a person has to look at
 * @param problems what is still missing before it can become a target; empty where nothing is
 * @param rejectReason why it is no target; given exactly in state REJECTED
 * @param changedBy the last person who touched it; null while it is as the program found it
 * @param targets what it became; several where the goal recurs; empty unless published
 * @param version counts the changes, for the verbs of {@link ImportDesk}
 */
public record DraftView(
        DraftId id,
        DocumentId document,
        int start,
        int end,
        String quote,
        DraftOrigin origin,
        DraftState state,
        DraftContent content,
        List<UnitMention> units,
        boolean eachLead,
        @Nullable String scope,
        @Nullable DraftId parent,
        @Nullable DraftId sameAs,
        BigDecimal confidence,
        List<String> rules,
        List<String> warnings,
        List<DraftProblem> problems,
        @Nullable String rejectReason,
        @Nullable AccountId changedBy,
        @Nullable Instant changedAt,
        List<TargetId> targets,
        int version) {

    /** From this on the program is sure enough for accepting in bulk. */
    private static final BigDecimal SURE = new BigDecimal("0.85");

    public DraftView {
        units = List.copyOf(units);
        rules = List.copyOf(rules);
        warnings = List.copyOf(warnings);
        problems = List.copyOf(problems);
        targets = List.copyOf(targets);
    }

    /** The unit that would report, as the document names it. */
    public Optional<UnitMention> reportingUnit() {
        return units.stream().filter(unit -> unit.part() == UnitPart.LEAD).findFirst();
    }

    /** True where accepting needs no second look: open, the program sure, no doubt, nothing missing. */
    public boolean isSure() {
        return state == DraftState.OPEN
                && confidence.compareTo(SURE) >= 0
                && warnings.isEmpty()
                && problems.isEmpty()
                && sameAs == null;
    }
}
