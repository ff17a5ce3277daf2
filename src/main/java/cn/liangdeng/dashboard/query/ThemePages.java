package cn.liangdeng.dashboard.query;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.progress.ProgressReadings;
import cn.liangdeng.progress.ReadingQuestion;
import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.progress.TargetReading;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the pages of themes. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('PROGRESS_READ')")
public class ThemePages {

    private static final int MOST_TARGETS = 5000;

    private final JdbcClient jdbc;
    private final ProgressReadings readings;
    private final ReportingCalendar calendar;
    private final CurrentUser user;

    ThemePages(JdbcClient jdbc, ProgressReadings readings, ReportingCalendar calendar, CurrentUser user) {
        this.jdbc = jdbc;
        this.readings = readings;
        this.calendar = calendar;
        this.user = user;
    }

    /** All themes with how their targets are lit. */
    public ThemeView list(@Nullable ReportingMonth wanted) {
        ShownMonth month = readings.month(user.district(), wanted);
        return new ThemeView(
                month,
                calendar.windows(user.district(), month.selected()),
                themes(user.readScope(), month.selected()),
                null,
                List.of());
    }

    /** The themes to choose from, in their order. */
    public List<Choice> choices() {
        return jdbc.sql("""
                        -- The themes of the district.
                        select id as theme, name from target.pub_theme where district_id = :district order by position, id
                        """)
                .param("district", user.district().value())
                .query(Choice.class)
                .list();
    }

    /** A theme to choose. */
    public record Choice(long theme, String name) {}

    /**
     * One theme.
     *
     * @throws BusinessException not found, if there is no such theme
     */
    public ThemeView one(long theme, @Nullable ReportingMonth wanted) {
        ShownMonth month = readings.month(user.district(), wanted);
        DataScope scope = user.readScope();
        List<ThemeReading> themes = themes(scope, month.selected());
        ThemeReading shown = themes.stream()
                .filter(reading -> reading.theme() == theme && theme != 0)
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("dashboard.notFound.theme"));
        List<TargetReading> targets = readings.targets(new ReadingQuestion(scope, month, null, theme), MOST_TARGETS);
        return new ThemeView(month, calendar.windows(user.district(), month.selected()), themes, shown, targets);
    }

    private List<ThemeReading> themes(DataScope scope, ReportingMonth month) {
        return jdbc.sql("""
                        -- Lights by theme; a figure is due once for an indicator and unit. Themes without targets are named too.
                        with judged as (
                            select coalesce(member.theme_id, 0) as theme_id, t.indicator_id, t.unit_id, p.light, p.data_month,
                                   p.missing
                            from progress.pub_progress p
                            join target.pub_target t on t.id = p.target_id
                            left join target.pub_theme_indicator member on member.indicator_id = t.indicator_id
                            where p.district_id = :district and p.as_of = :month
                              and (:whole or t.unit_id in (select scoped.unit_id from organisation.pub_unit_subtree scoped
                                                           where scoped.root_id = any(:roots)))
                        ), theme as (
                            select id, name, position from target.pub_theme where district_id = :district
                            union all
                            select 0, '', 1000
                        )
                        select theme.id as theme, theme.name,
                               count(j.theme_id)                          as total,
                               count(*) filter (where j.light = 'GREEN')  as green,
                               count(*) filter (where j.light = 'YELLOW') as yellow,
                               count(*) filter (where j.light = 'RED')    as red,
                               count(*) filter (where j.light = 'GREY')   as grey,
                               count(distinct (j.indicator_id, j.unit_id)) filter (where j.data_month is not null)
                               - count(distinct (j.indicator_id, j.unit_id))
                                 filter (where j.data_month is not null and j.missing)                          as reported,
                               count(distinct (j.indicator_id, j.unit_id)) filter (where j.data_month is not null) as expected
                        from theme
                        left join judged j on j.theme_id = theme.id
                        group by theme.id, theme.name, theme.position
                        having theme.id <> 0 or count(j.theme_id) > 0
                        order by theme.position, theme.id
                        """)
                .params(scope.parameters())
                .param("month", month.firstDay())
                .query(ThemeReading.class)
                .list();
    }
}
