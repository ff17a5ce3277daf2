package cn.liangdeng.progress.query;

/**
 * The order of a list of targets.
 *
 * @param column by what
 * @param descending the other way round
 */
public record TargetSort(Column column, boolean descending) {

    /** The worst first. */
    public static final TargetSort USUAL = new TargetSort(Column.LIGHT, false);

    /** What a list can be sorted by; in ascending order the first named comes first. */
    public enum Column {
        /** Red, yellow, green, done, grey. */
        LIGHT("""
                case p.light when 'RED' then 1 when 'YELLOW' then 2
                             when 'GREEN' then case when p.achieved then 4 else 3 end
                             when 'GREY' then 5 else 6 end
                """),
        /** Most behind, on the scale of {@link Yardstick}. */
        GAP(Yardstick.SQL),
        /** In the order of the units. */
        UNIT("u.position"),
        NAME("t.title collate \"zh-Hans-CN-x-icu\""),
        WEIGHT("t.weight");

        private final String expression;

        Column(String expression) {
            this.expression = expression;
        }
    }

    /** The order in SQL; a target without a value comes last either way. */
    String sql() {
        String order = column.expression + (descending ? " desc" : " asc") + " nulls last";
        return order + ", t.weight desc, " + Yardstick.SQL + " asc nulls last, t.id";
    }
}
