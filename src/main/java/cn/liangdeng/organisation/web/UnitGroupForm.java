package cn.liangdeng.organisation.web;

import cn.liangdeng.organisation.UnitGroup;
import cn.liangdeng.organisation.query.GroupRow;
import cn.liangdeng.shared.UnitId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is typed to create or change a group of units.
 *
 * @param member numbers of the chosen units
 * @param version state of the group when the form was opened; 0 for a new one
 */
record UnitGroupForm(
        @Nullable String name,
        @Nullable List<Long> member,
        @Nullable Integer version) {

    static UnitGroupForm blank() {
        return new UnitGroupForm("", List.of(), 0);
    }

    static UnitGroupForm of(GroupRow group) {
        return new UnitGroupForm(
                group.name(), group.members().stream().map(UnitId::value).toList(), group.version());
    }

    /** True where the unit is ticked. */
    public boolean has(UnitId unit) {
        return member != null && member.contains(unit.value());
    }

    UnitGroup toGroup() {
        List<Long> chosen = Objects.requireNonNullElse(member, List.of());
        return new UnitGroup(
                Objects.requireNonNullElse(name, ""),
                chosen.stream().distinct().map(UnitId::new).toList());
    }

    int expectedVersion() {
        return Objects.requireNonNullElse(version, 0);
    }
}
