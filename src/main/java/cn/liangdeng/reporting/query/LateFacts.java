package cn.liangdeng.reporting.query;

import cn.liangdeng.reporting.quality.FiledHistory.Parts;
import cn.liangdeng.reporting.quality.FiledHistory.Reuse;
import cn.liangdeng.shared.BeijingTime;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the checks ask beyond the figures of the unit: files, the reports of others, and what stood when the window closed. */
@Component
class LateFacts {

    private static final String REUSED = """
            -- Files of the reports whose content was handed in before: for an earlier month, or by another unit for the same one.
            -- The own unit may prove two indicators of a month with one notice.
            select checked.id, file.name, earlier.month, unit.short_name
            from reporting.report checked
            join reporting.evidence mine on mine.report_id = checked.id and mine.removed_at is null
            join attachment.pub_file file on file.id = mine.file_id
            join attachment.pub_file same on same.sha256 = file.sha256 and same.district_id = file.district_id
            join reporting.evidence other on other.file_id = same.id and other.removed_at is null
            join reporting.report earlier on earlier.id = other.report_id and earlier.id <> checked.id
                                         and earlier.status <> 'DRAFT'
            join organisation.pub_unit unit on unit.id = earlier.unit_id
            where checked.district_id = :district
              and checked.id = any(:ids)
              and (earlier.month < checked.month or earlier.month = checked.month and earlier.unit_id <> checked.unit_id)
            order by checked.id, earlier.month, file.id
            """;

    private static final String PARTS = """
            -- The same month's figures of the whole of which a target is a part, and of the parts of which it is the whole.
            select checked.report_id, whole_report.value as whole, cast(null as numeric) as total, true as part
            from unnest(cast(:reports as bigint[]), cast(:targets as bigint[])) as checked (report_id, target_id)
            join reporting.report report on report.id = checked.report_id and report.district_id = :district
            join target.pub_part part on part.part_id = checked.target_id
            join target.pub_target whole on whole.id = part.whole_id
            join reporting.report whole_report on whole_report.indicator_id = whole.indicator_id
                                              and whole_report.unit_id = whole.unit_id
                                              and whole_report.month = report.month and whole_report.status <> 'DRAFT'
            union all
            select checked.report_id, cast(null as numeric), case when bool_and(part_report.value is not null) then sum(part_report.value) end,
                   false
            from unnest(cast(:reports as bigint[]), cast(:targets as bigint[])) as checked (report_id, target_id)
            join reporting.report report on report.id = checked.report_id and report.district_id = :district
            join target.pub_part part on part.whole_id = checked.target_id and part.status = 'ACTIVE'
            join target.pub_target target on target.id = part.part_id
            left join reporting.report part_report on part_report.indicator_id = target.indicator_id
                                                  and part_report.unit_id = target.unit_id
                                                  and part_report.month = report.month and part_report.status <> 'DRAFT'
            group by checked.report_id
            """;

    private static final String GROWTH = """
            -- What the unit's own amounts of the month and of the same month a year before show as growth, in percent.
            select checked.report_id, (amount.value / base.value - 1) * 100 as growth
            from unnest(cast(:reports as bigint[]), cast(:names as varchar[])) as checked (report_id, name)
            join reporting.report report on report.id = checked.report_id and report.district_id = :district
            join target.pub_indicator indicator on indicator.district_id = report.district_id
                                               and indicator.name = checked.name and indicator.nature in ('FLOW', 'STOCK')
            join reporting.report amount on amount.indicator_id = indicator.id and amount.unit_id = report.unit_id
                                        and amount.month = report.month
            join reporting.report base on base.indicator_id = indicator.id and base.unit_id = report.unit_id
                                      and base.month = report.month - interval '12 months' and base.status <> 'DRAFT'
            where amount.value is not null and base.value > 0
            """;

    private static final String SAVED = """
            -- The figures of the reports in the order in which they were saved, and when they were given back.
            select event.report_id, event.at, event.action, event.value
            from reporting.event event
            where event.report_id = any(:ids) and event.action in ('SAVED', 'SUBMITTED', 'RETURNED', 'REOPENED')
            order by event.report_id, event.at, event.id
            """;

    private final JdbcClient jdbc;

    LateFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Long, List<Reuse>> reused(DistrictId district, Long[] ids) {
        Map<Long, List<Reuse>> reused = new HashMap<>();
        jdbc.sql(REUSED)
                .param("district", district.value())
                .param("ids", ids)
                .query((row, number) -> reused.computeIfAbsent(row.getLong("id"), id -> new ArrayList<>())
                        .add(new Reuse(
                                row.getString("name"),
                                ReportingMonth.of(row.getObject("month", LocalDate.class)),
                                row.getString("short_name"))))
                .list();
        return reused;
    }

    /** @param targets the year's target of each report */
    Map<Long, Parts> parts(DistrictId district, Map<Long, Long> targets) {
        Map<Long, Parts> parts = new HashMap<>();
        if (targets.isEmpty()) {
            return parts;
        }
        jdbc.sql(PARTS)
                .param("district", district.value())
                .param("reports", targets.keySet().toArray(Long[]::new))
                .param("targets", targets.values().toArray(Long[]::new))
                .query((row, number) -> parts.put(
                        row.getLong("report_id"),
                        new Parts(row.getBigDecimal("whole"), row.getBigDecimal("total"), row.getBoolean("part"))))
                .list();
        return parts;
    }

    /** @param amounts of each report on a growth rate the name of the amount that grows */
    Map<Long, BigDecimal> growth(DistrictId district, Map<Long, String> amounts) {
        Map<Long, BigDecimal> growth = new HashMap<>();
        if (amounts.isEmpty()) {
            return growth;
        }
        List<Long> reports = List.copyOf(amounts.keySet());
        jdbc.sql(GROWTH)
                .param("district", district.value())
                .param("reports", reports.toArray(Long[]::new))
                .param("names", reports.stream().map(amounts::get).toArray(String[]::new))
                .query((row, number) -> growth.put(row.getLong("report_id"), row.getBigDecimal("growth")))
                .list();
        return growth;
    }

    /**
     * The figures that stood at the end of the due day, without those of reports that the unit was asked to change.
     *
     * @param due the reports whose window has closed, with its due day
     */
    Map<Long, BigDecimal> onTime(Map<Long, LocalDate> due) {
        Map<Long, BigDecimal> onTime = new HashMap<>();
        if (due.isEmpty()) {
            return onTime;
        }
        List<Long> givenBack = new ArrayList<>();
        jdbc.sql(SAVED)
                .param("ids", due.keySet().toArray(Long[]::new))
                .query((row, number) -> {
                    long report = row.getLong("report_id");
                    Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
                    BigDecimal value = row.getBigDecimal("value");
                    Instant end = due.getOrDefault(report, LocalDate.MIN)
                            .plusDays(1)
                            .atStartOfDay(BeijingTime.ZONE)
                            .toInstant();
                    if (row.getString("action").startsWith("RE")) {
                        givenBack.add(report);
                    } else if (at.isBefore(end) && value != null) {
                        onTime.put(report, value);
                    }
                    return report;
                })
                .list();
        givenBack.forEach(onTime::remove);
        return onTime;
    }
}
