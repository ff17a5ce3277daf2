package cn.liangdeng.target.web;

import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Handover;
import cn.liangdeng.target.Handover.Assignment;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.query.OpenPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What is typed to hand over the targets of a unit. Holds wrong input too.
 *
 * @param owner id of the unit that takes over what has no owner of its own
 * @param targets ids of the targets, one a row
 * @param versions of each row the version that the person saw
 * @param owners of each row the unit that takes over: empty for {@code owner}, {@value #STAYS} where it is not handed over
 */
record HandoverForm(
        @Nullable String owner,
        @Nullable String from,
        @Nullable String reason,
        @Nullable String approvalNumber,
        @Nullable String leader,
        @Nullable List<String> targets,
        @Nullable List<String> versions,
        @Nullable List<String> owners) {

    static final String STAYS = "-";

    static HandoverForm of(List<OpenPart> parts, ReportingMonth from) {
        return new HandoverForm(
                "",
                from.toString(),
                "",
                "",
                "",
                parts.stream().map(part -> Long.toString(part.id())).toList(),
                parts.stream().map(part -> Integer.toString(part.version())).toList(),
                parts.stream().map(part -> "").toList());
    }

    /** What was chosen for a target. */
    public String ownerOf(long target) {
        int row = targets == null ? -1 : targets.indexOf(Long.toString(target));
        return row < 0 ? "" : at(owners, row);
    }

    /** The version of a target that the person saw; what is there now where the form does not know the target. */
    public String versionOf(long target, int now) {
        int row = targets == null ? -1 : targets.indexOf(Long.toString(target));
        String seen = row < 0 ? "" : at(versions, row);
        return seen.isEmpty() ? Integer.toString(now) : seen;
    }

    /** @return empty where anything is wrong, which {@code errors} then names */
    Optional<Handover> read(UnitId unit, Errors errors) {
        Typed typed = new Typed(errors);
        Optional<Long> all = typed.id("owner", owner);
        Optional<ReportingMonth> month = typed.month("from", from);
        List<Assignment> assignments = new ArrayList<>();
        List<String> rows = targets == null ? List.of() : targets;
        for (int row = 0; row < rows.size(); row++) {
            String chosen = at(owners, row);
            if (chosen.equals(STAYS)) {
                continue;
            }
            Optional<Long> takes = chosen.isEmpty() ? all : typed.id("owner", chosen);
            Optional<Long> target = Typed.readId(rows.get(row));
            if (takes.isEmpty() || target.isEmpty()) {
                if (!errors.hasFieldErrors("owner")) {
                    errors.rejectValue("owner", "target.invalid.ownerMissing");
                }
                continue;
            }
            assignments.add(new Assignment(
                    new TargetId(target.get()), Versions.read(at(versions, row)), new UnitId(takes.get())));
        }
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(new Handover(
                        unit,
                        month.orElseThrow(),
                        Typed.text(reason),
                        Typed.text(approvalNumber),
                        leader,
                        assignments));
    }

    private static String at(@Nullable List<String> values, int row) {
        return values != null && row < values.size() ? Typed.text(values.get(row)) : "";
    }
}
