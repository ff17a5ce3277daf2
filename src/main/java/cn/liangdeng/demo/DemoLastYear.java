package cn.liangdeng.demo;

import cn.liangdeng.access.ActingAs;
import cn.liangdeng.organisation.Districts;
import cn.liangdeng.reporting.Backfills;
import cn.liangdeng.reporting.HistoricFigure;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Commitment;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.Indicators;
import cn.liangdeng.target.NewTarget;
import cn.liangdeng.target.TargetDetails;
import cn.liangdeng.target.TargetTermsData;
import cn.liangdeng.target.Targets;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The year before the platform was taken into use: the office enters some of its goals by hand and fills in what the statistical
 * yearbook says of them, so that years can be compared.
 */
@Component
@Profile("demo")
class DemoLastYear {

    private static final int YEAR = 2025;
    private static final ReportingMonth JANUARY = ReportingMonth.of(YEAR, 1);
    private static final ReportingMonth DECEMBER = ReportingMonth.of(YEAR, 12);
    private static final String SOURCE = "《云汀示范区统计月报》2025年各期";
    private static final String SHEET = "2025年历史数据.xlsx";

    private final Indicators indicators;
    private final Targets targets;
    private final Backfills backfills;
    private final Districts districts;
    private final DemoOrganisation organisation;
    private final ActingAs acting;

    DemoLastYear(
            Indicators indicators,
            Targets targets,
            Backfills backfills,
            Districts districts,
            DemoOrganisation organisation,
            ActingAs acting) {
        this.indicators = indicators;
        this.targets = targets;
        this.backfills = backfills;
        this.districts = districts;
        this.organisation = organisation;
        this.acting = acting;
    }

    /** One of the office enters goals and figures, another approves the figures. What units filed waits as it did. */
    void fillIn(List<DemoScript> script) {
        List<Long> others = acting.call(DemoYear.OFFICE, backfills::toDecide);
        acting.run(DemoYear.CLERK, () -> enter(script));
        acting.run(
                DemoYear.OFFICE,
                () -> backfills.toDecide().stream()
                        .filter(id -> !others.contains(id))
                        .forEach(backfills::approve));
    }

    private void enter(List<DemoScript> script) {
        Map<UnitId, List<HistoricFigure>> figures = new LinkedHashMap<>();
        for (DemoTable.Row row : DemoTable.read("last-year.csv")) {
            DemoScript now = goalOfThisYear(script, row.get("indicator"));
            UnitId unit = organisation.unit(districts.findOnly().orElseThrow(), now.unit());
            IndicatorId indicator = indicators.findOrCreate(now.indicator());
            targets.create(new NewTarget(
                    indicator,
                    details(unit, now),
                    terms(
                            now,
                            new BigDecimal(row.get("bound")),
                            row.isBlank("baseline") ? null : new BigDecimal(row.get("baseline"))),
                    null));
            figures.computeIfAbsent(unit, first -> new ArrayList<>()).addAll(figures(indicator, row.list("series")));
        }
        figures.forEach((unit, filed) -> backfills.file(
                UUID.nameUUIDFromBytes((SHEET + unit.value()).getBytes(StandardCharsets.UTF_8)),
                unit,
                YEAR,
                SOURCE,
                SHEET,
                filed));
    }

    private static DemoScript goalOfThisYear(List<DemoScript> script, String indicator) {
        return script.stream()
                .filter(line -> line.indicator().name().equals(indicator)
                        && !line.figures().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static TargetDetails details(UnitId unit, DemoScript now) {
        return new TargetDetails(
                unit,
                List.of(),
                List.of(),
                null,
                null,
                now.indicator().name(),
                Horizon.ANNUAL,
                Commitment.ENSURE,
                now.weight(),
                null,
                null,
                null);
    }

    private static TargetTermsData terms(DemoScript now, BigDecimal bound, @Nullable BigDecimal baseline) {
        return TargetTermsData.of(JANUARY, DECEMBER, now.comparator(), bound, baseline);
    }

    private static List<HistoricFigure> figures(IndicatorId indicator, List<String> cells) {
        List<HistoricFigure> figures = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            if (!cell.equals("-")) {
                figures.add(new HistoricFigure(indicator, ReportingMonth.of(YEAR, i + 1), new BigDecimal(cell)));
            }
        }
        return figures;
    }
}
