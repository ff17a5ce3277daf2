package cn.liangdeng.intake.sheet;

import cn.liangdeng.intake.query.ListedTargets.Present;
import cn.liangdeng.intake.sheet.SheetExamination.PlannedRow;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetTermsData;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a row says otherwise than the target that is there already. An empty cell of a row says nothing. */
final class SheetDifferences {

    private final SheetLookup lookup;
    private final List<SheetReport.Field> fields = new ArrayList<>();

    SheetDifferences(SheetLookup lookup) {
        this.lookup = lookup;
    }

    List<SheetReport.Field> between(Present present, PlannedRow row) {
        SheetLine line = row.line();
        TargetTermsData terms = line.terms();
        if (line.nature() != IndicatorNature.MILESTONE) {
            boolean binds = present.comparator() == terms.comparator() && present.strict() == terms.strict();
            add(
                    SheetColumn.COMPARISON,
                    !binds,
                    lookup.words().comparison(present.comparator(), present.strict()),
                    lookup.words().of(line.comparison()));
            figure(SheetColumn.BOUND, present.bound(), terms.bound());
            figure(SheetColumn.BOUND_MAX, present.boundMax(), terms.boundMax());
            if (terms.baseline() != null) {
                figure(SheetColumn.BASELINE, present.baseline(), terms.baseline());
            }
        }
        if (!line.coLeads().isEmpty()) {
            units(SheetColumn.CO_LEAD, present.coLeads(), row.coLeads());
        }
        if (!line.supporting().isEmpty()) {
            units(SheetColumn.SUPPORTING, present.supporting(), row.supporting());
        }
        if (!line.leader().isEmpty()) {
            String leader = Objects.requireNonNullElse(present.leader(), "");
            add(SheetColumn.LEADER, !leader.equals(line.leader()), leader, line.leader());
        }
        figure(SheetColumn.WEIGHT, present.weight(), line.weight());
        add(
                SheetColumn.COMMITMENT,
                present.commitment() != line.commitment(),
                lookup.words().of(present.commitment()),
                lookup.words().of(line.commitment()));
        return fields;
    }

    private void figure(SheetColumn column, @Nullable BigDecimal present, @Nullable BigDecimal inFile) {
        boolean same = present == null || inFile == null ? present == inFile : present.compareTo(inFile) == 0;
        add(column, !same, print(present), print(inFile));
    }

    private static String print(@Nullable BigDecimal figure) {
        return figure == null ? "" : figure.stripTrailingZeros().toPlainString();
    }

    private void units(SheetColumn column, List<UnitId> present, List<UnitId> inFile) {
        add(column, !new HashSet<>(present).equals(new HashSet<>(inFile)), names(present), names(inFile));
    }

    private String names(List<UnitId> units) {
        return units.stream().map(lookup::nameOf).collect(Collectors.joining("、"));
    }

    private void add(SheetColumn column, boolean differs, String present, String inFile) {
        if (differs) {
            fields.add(new SheetReport.Field(column.messageKey(), present, inFile));
        }
    }
}
