package cn.liangdeng.target.query;

import java.util.Arrays;

/** By what a list of targets is ordered. */
public enum TargetSort {
    /** By unit in the order of the organisation, then title. */
    UNIT("unit", "unit.position %1$s, target.title, target.id"),
    TITLE("title", "target.title %1$s, target.id"),
    INDICATOR("indicator", "indicator.name %1$s, target.id"),
    DOCUMENT("document", "document.title %1$s nulls last, target.id"),
    /** By deadline, then unit. */
    LAST_MONTH("lastMonth", "terms.last_month %1$s, unit.position, target.id");

    private final String parameter;
    private final String order;

    TargetSort(String parameter, String order) {
        this.parameter = parameter;
        this.order = order;
    }

    /** Its name in addresses. */
    public String parameter() {
        return parameter;
    }

    /** The order that an address asks for; by unit where it asks for none that there is. */
    public static TargetSort of(String parameter) {
        return Arrays.stream(values())
                .filter(sort -> sort.parameter.equals(parameter))
                .findFirst()
                .orElse(UNIT);
    }

    String orderBy(boolean descending) {
        return order.formatted(descending ? "desc" : "asc");
    }
}
