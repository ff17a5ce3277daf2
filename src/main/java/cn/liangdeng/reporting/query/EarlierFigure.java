package cn.liangdeng.reporting.query;

/** The part of a statement that puts the figure filed before beside each {@code report} and its {@code indicator}. */
final class EarlierFigure {

    /** Joins {@code earlier (month, value)}; without a row where none was filed before. */
    static final String JOIN = """
            -- The figure filed before; a FLOW begins anew every year.
            left join lateral (
                select other.month, other.value
                from reporting.report other
                where other.indicator_id = report.indicator_id
                  and other.unit_id = report.unit_id
                  and other.month < report.month
                  and other.status <> 'DRAFT'
                  and other.value is not null
                  and (indicator.nature <> 'FLOW' or date_trunc('year', other.month) = date_trunc('year', report.month))
                order by other.month desc
                limit 1
            ) earlier on true
            """;

    private EarlierFigure() {}
}
