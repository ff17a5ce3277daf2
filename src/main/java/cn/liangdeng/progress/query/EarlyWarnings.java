package cn.liangdeng.progress.query;

import cn.liangdeng.progress.EarlyWarning;
import cn.liangdeng.progress.ReadingQuestion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 下月预警: what may be late a month later (docs/progress.md §26). Read from kept rows; nothing is judged and no light depends on it. */
@Component
public class EarlyWarnings {

    /**
     * True of a kept row {@code p} of an indicator {@code i} that is not red, and whose gap would be a month later, if it changed as
     * in the last three months. What counts are figures of every month, both there, by one version of the terms: a change of the
     * target is no trend. The edge of red is −1 on the scale of §23; 0 for ceilings, and for the figure that settles the target.
     * A budget turns red when it is used up.
     *
     * <p>The row of three months before is found in the index of the current rows and read from the table, four pages a target:
     * 3 ms for 300 targets among 360,000 rows. An index that held all that is compared would be nearly as large as the rows.
     */
    static final String MAY_TURN_RED_SQL = """
            (p.light in ('GREEN', 'YELLOW') and p.achieved is not true and not p.missing and i.frequency = 'MONTHLY'
             and exists (select 1
                         from progress.progress early
                         join target.pub_terms ahead on ahead.id = p.terms_id and ahead.last_month > p.data_month
                         where early.target_id = p.target_id and early.as_of = p.as_of - interval '3 months'
                           and early.superseded_at is null and not early.missing
                           and early.terms_id = p.terms_id and early.formula = p.formula
                           and early.data_month = p.data_month - interval '3 months'
                           and case
                                 when p.formula in ('NONE', 'MILESTONE_SHARE') then false
                                 when p.formula = 'BUDGET_SHARE'
                                   then p.actual + (p.actual - early.actual) / 3
                                        > ahead.bound * case ahead.comparator when 'ABOUT_AT_MOST' then 1 + ahead.tolerance
                                                                              else 1 end
                                 else p.yardstick + (p.yardstick - early.yardstick) / 3
                                      < case when p.reason in ('ABOUT_WITHIN_BOUND', 'ABOUT_WITHIN_TOLERANCE', 'HEADROOM_KEPT',
                                                               'HEADROOM_THIN') then 0
                                             when ahead.last_month = p.data_month + interval '1 month' then 0
                                             else -1 end
                               end))
            """;

    /** True of a kept row {@code p} of a milestone that is due in the month to come and not done, whatever its light. */
    static final String DEADLINE_NEXT_SQL = """
            (i.nature = 'MILESTONE' and p.achieved is not true
             and exists (select 1
                         from target.pub_terms ahead
                         where ahead.id = p.terms_id and ahead.last_month = p.as_of + interval '1 month'))
            """;

    private final JdbcClient jdbc;

    EarlyWarnings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** See {@link cn.liangdeng.progress.ProgressReadings#warning}. */
    public EarlyWarning of(ReadingQuestion question) {
        return jdbc.sql("""
                        -- Targets of which one has to know before they are late.
                        select count(*) filter (where %s) as may_turn_red, count(*) filter (where %s) as deadlines
                        %s
                        where %s
                        """.formatted(
                                MAY_TURN_RED_SQL, DEADLINE_NEXT_SQL, TargetRows.FROM_COUNTED, ReadingQueries.ASKED_FOR))
                .params(ReadingQueries.parameters(question))
                .query((row, number) -> new EarlyWarning(row.getInt("may_turn_red"), row.getInt("deadlines")))
                .single();
    }
}
