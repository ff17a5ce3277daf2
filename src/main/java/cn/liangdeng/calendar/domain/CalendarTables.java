package cn.liangdeng.calendar.domain;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the tables of the schema {@code calendar}. */
@Repository
class CalendarTables {

    /** Rules from before this year were set without a beginning and hold for every month. */
    private static final int FIRST_YEAR = 2000;

    private final JdbcClient jdbc;

    CalendarTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What windows are made of: the district's own rules, the special days from a day on, and the go-live month. One statement, because nearly
     * every page asks for them.
     */
    Windows windows(DistrictId district, LocalDate first) {
        List<WindowRule> rules = new ArrayList<>();
        List<SpecialDay> days = new ArrayList<>();
        List<ReportingMonth> goLive = new ArrayList<>();
        jdbc.sql("""
                        -- Each row is a rule, a special day or the go-live month.
                        select kind as rule, opens_day, opens_months_after, due_day, due_months_after, version,
                               from_month as day, null as day_kind, null as name
                        from calendar.window_rule
                        where district_id = :district
                        union all
                        select 'GO_LIVE', null, null, null, null, null, month, null, null
                        from calendar.go_live
                        where district_id = :district
                        union all
                        select null, null, null, null, null, null, day, kind, name
                        from calendar.special_day
                        where day >= :first
                        order by day
                        """).param("district", district.value()).param("first", first).query(row -> {
            String rule = row.getString("rule");
            if ("GO_LIVE".equals(rule)) {
                goLive.add(ReportingMonth.of(row.getObject("day", LocalDate.class)));
            } else if (rule == null) {
                days.add(new SpecialDay(
                        row.getObject("day", LocalDate.class),
                        SpecialDay.Kind.valueOf(row.getString("day_kind")),
                        row.getString("name")));
            } else {
                rules.add(new WindowRule(
                        WindowKind.valueOf(rule),
                        row.getInt("opens_day"),
                        row.getInt("opens_months_after"),
                        row.getInt("due_day"),
                        row.getInt("due_months_after"),
                        row.getInt("version"),
                        ReportingMonth.of(row.getObject("day", LocalDate.class)),
                        null,
                        null));
            }
        });
        return new Windows(rules, new WorkingDays(days), goLive.isEmpty() ? null : goLive.get(0));
    }

    /** The rules that the district has set itself, newest first. */
    List<WindowRule> rules(DistrictId district) {
        return jdbc.sql("""
                        select kind, opens_day, opens_months_after, due_day, due_months_after, version, from_month, set_by_name, set_at
                        from calendar.window_rule
                        where district_id = :district
                        order by version desc
                        """)
                .param("district", district.value())
                .query(CalendarTables::rule)
                .list();
    }

    private static WindowRule rule(ResultSet row, int number) throws SQLException {
        LocalDate from = row.getObject("from_month", LocalDate.class);
        OffsetDateTime at = row.getObject("set_at", OffsetDateTime.class);
        return new WindowRule(
                WindowKind.valueOf(row.getString("kind")),
                row.getInt("opens_day"),
                row.getInt("opens_months_after"),
                row.getInt("due_day"),
                row.getInt("due_months_after"),
                row.getInt("version"),
                from.getYear() < FIRST_YEAR ? null : ReportingMonth.of(from),
                row.getString("set_by_name"),
                at == null ? null : at.toInstant());
    }

    /** Stores a rule as the next after its version; false where somebody else has stored one meanwhile. */
    boolean insert(DistrictId district, WindowRule rule, String by, Instant at) {
        LocalDate from =
                rule.from() == null ? LocalDate.of(1900, 1, 1) : rule.from().firstDay();
        return jdbc.sql("""
                                insert into calendar.window_rule
                                    (district_id, kind, opens_day, opens_months_after, due_day, due_months_after, version, from_month,
                                     set_by_name, set_at)
                                select :district, :kind, :opensDay, :opensMonthsAfter, :dueDay, :dueMonthsAfter, :version + 1, :from,
                                       :by, :at
                                -- A form that saw nothing of what is stored does not begin anew either.
                                where :version = (select coalesce(max(version), 0)
                                                  from calendar.window_rule
                                                  where district_id = :district and kind = :kind)
                                on conflict on constraint pk_window_rule do nothing
                                """)
                        .param("district", district.value())
                        .param("kind", rule.kind().name())
                        .param("opensDay", rule.opensDay())
                        .param("opensMonthsAfter", rule.opensMonthsAfter())
                        .param("dueDay", rule.dueDay())
                        .param("dueMonthsAfter", rule.dueMonthsAfter())
                        .param("version", rule.version())
                        .param("from", from)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The district's go-live month; empty where it has set none. */
    Optional<ReportingMonth> goLive(DistrictId district) {
        return jdbc.sql("select month from calendar.go_live where district_id = :district")
                .param("district", district.value())
                .query(LocalDate.class)
                .optional()
                .map(ReportingMonth::of);
    }

    /** Sets the go-live month; null takes it away. */
    void setGoLive(DistrictId district, @Nullable ReportingMonth month, AccountId by, Instant at) {
        if (month == null) {
            jdbc.sql("delete from calendar.go_live where district_id = :district")
                    .param("district", district.value())
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into calendar.go_live (district_id, month, set_by, set_at)
                        values (:district, :month, :by, :at)
                        on conflict on constraint pk_go_live do update set month = :month, set_by = :by, set_at = :at
                        """)
                .param("district", district.value())
                .param("month", month.firstDay())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All special days from the day on, in order. */
    List<SpecialDay> specialDaysFrom(LocalDate first) {
        return jdbc.sql("select day, kind, name from calendar.special_day where day >= :first order by day")
                .param("first", first)
                .query(SpecialDay.class)
                .list();
    }

    /** Stores a special day in place of what was known of the day. */
    void put(SpecialDay day) {
        jdbc.sql("""
                        insert into calendar.special_day (day, kind, name)
                        values (:day, :kind, :name)
                        on conflict on constraint pk_special_day do update set kind = :kind, name = :name
                        """)
                .param("day", day.day())
                .param("kind", day.kind().name())
                .param("name", day.name())
                .update();
    }

    /** Makes the days what their weekdays say. */
    void remove(List<LocalDate> days) {
        jdbc.sql("delete from calendar.special_day where day in (:days)")
                .param("days", days)
                .update();
    }
}
