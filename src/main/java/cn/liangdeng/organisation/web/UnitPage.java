package cn.liangdeng.organisation.web;

import cn.liangdeng.organisation.UnitKind;
import cn.liangdeng.organisation.query.UnitRow;
import cn.liangdeng.shared.Option;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of one unit.
 *
 * @param row the unit as it stands, null for a new one
 * @param parents units that may stand above it, indented by their depth; empty for the district itself
 * @param kinds what it may be
 */
record UnitPage(@Nullable UnitRow row, List<Option> parents, List<Option> kinds) {

    static UnitPage of(@Nullable UnitRow row, List<UnitRow> tree) {
        boolean root = row != null && row.unit().parent() == null;
        List<Option> parents = root
                ? List.of()
                : tree.stream()
                        .filter(candidate -> candidate.unit().active()
                                || row != null
                                        && candidate
                                                .unit()
                                                .id()
                                                .equals(row.unit().parent()))
                        .filter(candidate -> row == null
                                || !candidate.unit().id().equals(row.unit().id()))
                        .map(UnitPage::option)
                        .toList();
        List<Option> kinds = Arrays.stream(UnitKind.values())
                .filter(kind -> (kind == UnitKind.DISTRICT) == root)
                .map(kind -> Option.keyed(kind.name(), "organisation.kind." + kind.name()))
                .toList();
        return new UnitPage(row, parents, kinds);
    }

    private static Option option(UnitRow row) {
        String indent = "\u3000".repeat(row.depth());
        return Option.of(
                String.valueOf(row.unit().id().value()), indent + row.unit().name());
    }
}
