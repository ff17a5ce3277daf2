package cn.liangdeng.reporting.query;

/** Parts of statements that say what holds in a month: of targets, their terms and the units that report them. */
final class InForce {

    private InForce() {}

    /**
     * The version of a target's terms that is in force in a month, all its columns: the newest whose time has come, and the first
     * also before its time. For {@code join lateral}.
     *
     * @param target SQL for the target's id
     * @param month SQL for the month
     */
    static String terms(String target, String month) {
        return """
                (select version.*
                 from target.pub_terms version
                 where version.target_id = %s and (version.number = 1 or version.effective_from <= %s)
                 order by version.number desc
                 limit 1)""".formatted(target, month);
    }

    /**
     * True where a unit reports a target in a month: of a target that was handed over each unit has months of its own.
     *
     * @param reporter name of the row of {@code target.pub_reporter}, or of one that carries its months
     * @param month SQL for the month
     */
    static String reports(String reporter, String month) {
        return "(%1$s.from_month is null or %2$s >= %1$s.from_month) and (%1$s.until_month is null or %2$s < %1$s.until_month)"
                .formatted(reporter, month);
    }
}
