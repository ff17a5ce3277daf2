package cn.liangdeng.reporting.query;

import cn.liangdeng.calendar.FilingMonth;
import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.reporting.KnownValue;
import cn.liangdeng.reporting.KnownValueSource.Asked;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands around the figures of a unit's month: windows, closing, extensions, known values. */
@Component
class MonthState {

    private static final String AROUND = """
            -- The windows of a month that the office has closed, and the extensions of what a unit files in it: those in force and
            -- those that wait. One statement, because every row and every cell asks for both.
            select closing.kind as closed, cast(null as bigint) as indicator_id, cast(null as date) as original_due_on,
                   cast(null as date) as due_on, 0 as number, false as waiting
            from reporting.closing closing
            where closing.district_id = :district and closing.month = :month and closing.reopened_at is null
            union all
            select null, extension.indicator_id, min(extension.original_due_on), max(extension.granted_due_on),
                   count(*) filter (where extension.state = 'GRANTED'), bool_or(extension.state in ('ASKED', 'AGREED'))
            from reporting.extension extension
            where extension.district_id = :district
              and extension.unit_id = :unit
              and extension.filing_month = :month
              and extension.state <> 'REFUSED'
              and (:whole or extension.unit_id in (select subtree.unit_id
                                                   from organisation.pub_unit_subtree subtree
                                                   where subtree.root_id = any(:roots)))
            group by extension.indicator_id, extension.month
            """;

    private final JdbcClient jdbc;
    private final KnownValues knownValues;
    private final ReportingCalendar calendar;

    MonthState(JdbcClient jdbc, KnownValues knownValues, ReportingCalendar calendar) {
        this.jdbc = jdbc;
        this.knownValues = knownValues;
        this.calendar = calendar;
    }

    /** @param closed the windows of the month that the office has closed */
    record Facts(
            FilingMonth filing,
            Map<IndicatorId, GrantedExtension> extensions,
            Map<IndicatorId, KnownValue> known,
            Set<WindowKind> closed) {}

    /** @param owed what the unit files in the windows of one month, at least one */
    Facts of(DataScope scope, UnitId unit, List<OwedIndicator> owed) {
        List<Asked> asked =
                owed.stream().map(one -> new Asked(one.id(), one.dataMonth())).toList();
        Map<IndicatorId, KnownValue> known = knownValues.of(scope, unit, asked).stream()
                .collect(Collectors.toMap(KnownValue::indicator, Function.identity()));
        return facts(scope, unit, owed.get(0).filingMonth(), known);
    }

    /** Without known values. */
    Facts briefly(DataScope scope, UnitId unit, ReportingMonth filingMonth) {
        return facts(scope, unit, filingMonth, Map.of());
    }

    private Facts facts(DataScope scope, UnitId unit, ReportingMonth filingMonth, Map<IndicatorId, KnownValue> known) {
        Map<IndicatorId, GrantedExtension> extensions = new HashMap<>();
        Set<WindowKind> closed = EnumSet.noneOf(WindowKind.class);
        jdbc.sql(AROUND)
                .params(scope.parameters())
                .param("unit", unit.value())
                .param("month", filingMonth.firstDay())
                .query(row -> {
                    String kind = row.getString("closed");
                    if (kind != null) {
                        closed.add(WindowKind.valueOf(kind));
                    } else {
                        extensions.put(
                                new IndicatorId(row.getLong("indicator_id")),
                                new GrantedExtension(
                                        row.getObject("original_due_on", LocalDate.class),
                                        row.getObject("due_on", LocalDate.class),
                                        row.getInt("number"),
                                        row.getBoolean("waiting")));
                    }
                });
        return new Facts(calendar.filing(scope.district(), filingMonth), extensions, known, closed);
    }
}
