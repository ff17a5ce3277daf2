package cn.liangdeng.intake.domain;

import cn.liangdeng.organisation.UnitKind;
import cn.liangdeng.organisation.UnitSummary;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which units a name may mean. Officials shorten a name by leaving characters out and keep their order: 区文广旅体局 for
 * 区文化和广电旅游体育局. So a unit is suggested when the shorter of the two names is contained in the longer one in this way, the
 * district's name or the level of government (市, 区, 县) at the front set aside.
 */
final class UnitLikeness {

    private static final int MOST_SUGGESTIONS = 3;
    private static final int SHORTEST = 2;

    private static final Pattern LEVEL = Pattern.compile("^[市区县]");
    private static final Pattern TOWN = Pattern.compile(".*(街道|街道办|街道办事处|镇|镇政府|镇人民政府|乡|乡政府)$");
    private static final Pattern BRANCH = Pattern.compile("^市.*(分局|分中心|分公司|支队|大队)$");
    private static final Pattern OFFICE = Pattern.compile(".*专班(办公室|办)?$");

    private UnitLikeness() {}

    /** At most three active units, the one of the closest length first. */
    static List<UnitSummary> suggestions(String name, List<UnitSummary> units) {
        String district = district(units);
        return units.stream()
                .filter(UnitSummary::active)
                .filter(unit -> unit.kind() != UnitKind.DISTRICT)
                .filter(unit -> alike(name, unit.name(), district) || alike(name, unit.shortName(), district))
                .sorted(Comparator.comparingInt(
                                (UnitSummary unit) -> Math.abs(unit.name().length() - name.length()))
                        .thenComparingInt(UnitSummary::position))
                .limit(MOST_SUGGESTIONS)
                .toList();
    }

    /** The longest of other names of which this is a short form; null where it is none. */
    static @Nullable String shortFor(String name, Collection<String> names, List<UnitSummary> units) {
        String district = district(units);
        return names.stream()
                .filter(other -> other.length() > name.length() && alike(name, other, district))
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
    }

    private static String district(List<UnitSummary> units) {
        return units.stream()
                .filter(unit -> unit.kind() == UnitKind.DISTRICT)
                .map(UnitSummary::name)
                .findFirst()
                .orElse("");
    }

    /** What sort of unit bears such a name. */
    static UnitKind likelyKind(String name) {
        if (TOWN.matcher(name).matches()) {
            return UnitKind.TOWN_STREET;
        }
        if (BRANCH.matcher(name).matches()) {
            return UnitKind.MUNICIPAL_BRANCH;
        }
        return OFFICE.matcher(name).matches() ? UnitKind.OFFICE : UnitKind.DEPARTMENT;
    }

    private static boolean alike(String one, String other, String district) {
        return bare(one, district).anyMatch(a -> bare(other, district).anyMatch(b -> isShortFor(a, b)));
    }

    /** The name as it is, and without what stands before the unit's own words; 市场监管局 shows why both are tried. */
    private static Stream<String> bare(String name, String district) {
        String own = !district.isEmpty() && name.startsWith(district) ? name.substring(district.length()) : name;
        return Stream.of(own.strip(), LEVEL.matcher(own.strip()).replaceFirst(""))
                .distinct();
    }

    private static boolean isShortFor(String a, String b) {
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        return shorter.length() >= SHORTEST
                && shorter.charAt(0) == longer.charAt(0)
                && shorter.charAt(shorter.length() - 1) == longer.charAt(longer.length() - 1)
                && containsInOrder(longer, shorter);
    }

    private static boolean containsInOrder(String longer, String shorter) {
        int found = 0;
        for (int i = 0; i < longer.length() && found < shorter.length(); i++) {
            if (longer.charAt(i) == shorter.charAt(found)) {
                found++;
            }
        }
        return found == shorter.length();
    }
}
