package cn.liangdeng.shared;

import java.util.Map;
import java.util.Set;

/**
 * Which units' data a person may see (or act for). Always inside one district; a subtree contains its root unit.
 *
 * @param district the district outside which nothing is visible
 * @param wholeDistrict true where every unit of the district is in scope; {@code roots} is then empty
 * @param roots the units whose subtrees are in scope; empty with {@code wholeDistrict} false means nothing is
 */
public record DataScope(DistrictId district, boolean wholeDistrict, Set<UnitId> roots) {

    public DataScope {
        roots = Set.copyOf(roots);
        if (wholeDistrict && !roots.isEmpty()) {
            throw new IllegalArgumentException("a scope over the whole district names no single units");
        }
    }

    public static DataScope district(DistrictId district) {
        return new DataScope(district, true, Set.of());
    }

    public static DataScope subtrees(DistrictId district, Set<UnitId> roots) {
        return new DataScope(district, false, roots);
    }

    public static DataScope nothing(DistrictId district) {
        return new DataScope(district, false, Set.of());
    }

    /** The scope as SQL asks for it: {@code :district}, {@code :whole} and {@code :roots}. */
    public Map<String, Object> parameters() {
        return Map.of("district", district.value(), "whole", wholeDistrict, "roots", rootIds());
    }

    /** The root ids as an array for SQL ({@code = any(:roots)}); empty where the whole district is in scope. */
    public Long[] rootIds() {
        return roots.stream().map(UnitId::value).sorted().toArray(Long[]::new);
    }
}
