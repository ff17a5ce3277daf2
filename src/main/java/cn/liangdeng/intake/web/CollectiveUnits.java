package cn.liangdeng.intake.web;

import cn.liangdeng.intake.UnmatchedUnit;
import cn.liangdeng.organisation.UnitGroup;
import cn.liangdeng.organisation.UnitKind;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.shared.UnitId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that mean several units at once, each with the units that may be meant. */
final class CollectiveUnits {

    private static final Pattern COLLECTIVE =
            Pattern.compile("^(?:各|全体|所有|其他|相关|有关).*|.*(?:成员单位|责任单位|有关单位|相关单位|有关部门|相关部门|街镇|镇街|乡镇)$");
    private static final Pattern TOWNS = Pattern.compile(".*(?:街镇|镇街|街道|乡镇|镇办|镇).*");
    private static final Pattern DEPARTMENTS = Pattern.compile(".*(?:部门|委办局|区直|县直).*");

    /** The members of a body are as a rule the units that its document names. */
    private static final Pattern MEMBERS = Pattern.compile(".*(?:成员单位|责任单位|有关单位|相关单位)$");

    private CollectiveUnits() {}

    /**
     * A unit that may be a member.
     *
     * @param chosen true where the group had it before, or its kind is the one the name speaks of
     */
    record Member(UnitId id, String name, boolean chosen) {}

    /**
     * A name that means several units.
     *
     * @param members all that may be meant, those that are chosen first, so that they are seen without looking for them
     * @param towns true where it speaks of towns and streets, of which each as a rule has a target of its own
     */
    record Group(List<Member> members, boolean towns) {}

    /**
     * Name → the units of the district, for the names that mean several.
     *
     * @param named the units that the document names elsewhere
     */
    static Map<String, Group> of(
            List<UnmatchedUnit> unmatched, List<UnitSummary> units, List<UnitGroup> groups, Set<UnitId> named) {
        Map<String, Group> collective = new LinkedHashMap<>();
        for (UnmatchedUnit name : unmatched) {
            Set<UnitId> known = new HashSet<>();
            groups.stream()
                    .filter(group -> group.name().equals(name.name()))
                    .forEach(group -> known.addAll(group.members()));
            if (!known.isEmpty() || COLLECTIVE.matcher(name.name()).matches()) {
                collective.put(
                        name.name(),
                        new Group(
                                units.stream()
                                        .filter(unit -> unit.active() && unit.kind() != UnitKind.DISTRICT)
                                        .map(unit -> new Member(
                                                unit.id(),
                                                unit.name(),
                                                known.isEmpty()
                                                        ? isMeant(name.name(), unit, named)
                                                        : known.contains(unit.id())))
                                        .sorted(Comparator.comparing((Member member) -> !member.chosen()))
                                        .toList(),
                                TOWNS.matcher(name.name()).matches()));
            }
        }
        return collective;
    }

    private static boolean isMeant(String name, UnitSummary unit, Set<UnitId> named) {
        if (MEMBERS.matcher(name).matches()) {
            return named.contains(unit.id());
        }
        return switch (unit.kind()) {
            case TOWN_STREET -> TOWNS.matcher(name).matches();
            case DEPARTMENT -> DEPARTMENTS.matcher(name).matches();
            case DISTRICT, MUNICIPAL_BRANCH, OFFICE -> false;
        };
    }
}
