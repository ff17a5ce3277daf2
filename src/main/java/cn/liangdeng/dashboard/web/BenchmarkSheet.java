package cn.liangdeng.dashboard.web;

import cn.liangdeng.dashboard.query.BenchmarkView;
import cn.liangdeng.office.ColumnSpec;
import cn.liangdeng.progress.PublishedRanking;
import cn.liangdeng.progress.RankingLine;
import cn.liangdeng.shared.BeijingTime;
import cn.liangdeng.shared.MonthLabel;
import cn.liangdeng.shared.ReportingMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The sheet 争先创优晾晒表: a signed ranking as it was published. */
@Component
class BenchmarkSheet {

    private static final String NOTHING = "—";
    private static final double NAME_WIDTH = 28;
    private static final int SCORE_DECIMALS = 2;

    private final DashboardWords words;

    BenchmarkSheet(DashboardWords words) {
        this.words = words;
    }

    /** The group that a ranking compares, and the document where it is one's alone. */
    String name(PublishedRanking ranking) {
        String group = words.message("dashboard.sheets.group." + ranking.group());
        return ranking.documentTitle() == null
                ? group
                : group + words.message("dashboard.sheets.of", ranking.documentTitle());
    }

    /** The signed ranking as it was published; empty where none is. */
    Sheet sheet(BenchmarkView view) {
        PublishedRanking ranking = view.shown();
        List<List<SheetEntry>> rows = ranking == null
                ? List.of()
                : ranking.lines().stream().map(line -> benchmarkRow(line, view)).toList();
        String month = month(view.month().selected());
        List<String> notes = new ArrayList<>();
        if (ranking != null) {
            notes.add(words.message("progress.ranking.rule." + ranking.rule()));
            if (ranking.remark() != null) {
                notes.add(ranking.remark());
            }
            notes.add(words.message("dashboard.sheets.benchmark.frozen"));
        }
        return new Sheet(
                ranking == null
                        ? words.message("dashboard.sheets.benchmark.title", month)
                        : words.message("dashboard.sheets.benchmark.titleOf", month, name(ranking)),
                ranking == null
                        ? ""
                        : words.message(
                                "dashboard.sheets.benchmark.signed",
                                ranking.signedBy(),
                                ranking.publishedAt()
                                        .atZone(BeijingTime.ZONE)
                                        .format(DateTimeFormatter.ofPattern(words.message("shared.date.pattern"))),
                                ranking.approvalNumber() == null ? "" : ranking.approvalNumber()),
                List.of(
                        ColumnSpec.number(column("place"), 0),
                        ColumnSpec.text(words.message("dashboard.units.column.unit"))
                                .withWidth(NAME_WIDTH),
                        ColumnSpec.number(column("score"), SCORE_DECIMALS),
                        ColumnSpec.number(column("scored"), 0),
                        ColumnSpec.number(column("total"), 0),
                        ColumnSpec.number(words.message("shared.light.RED"), 0),
                        ColumnSpec.number(words.message("shared.mark.UNREPORTED"), 0)),
                rows,
                notes,
                words.message("dashboard.sheets.signatures"));
    }

    private List<SheetEntry> benchmarkRow(RankingLine line, BenchmarkView view) {
        return List.of(
                line.place() == null
                        ? SheetEntry.of(NOTHING)
                        : SheetEntry.of(line.place().longValue()),
                SheetEntry.linked(
                        line.unitName(),
                        "/dashboard/units/" + line.unit().value() + "?month="
                                + view.month().selected()),
                line.score() == null ? SheetEntry.of(NOTHING) : SheetEntry.of(line.score()),
                SheetEntry.of(line.scored()),
                SheetEntry.of(line.total()),
                SheetEntry.of(line.red()),
                SheetEntry.of(line.unreported()));
    }

    private String column(String name) {
        return words.message("dashboard.sheets.column." + name);
    }

    private static String month(ReportingMonth month) {
        return MonthLabel.cumulative(month, LocaleContextHolder.getLocale());
    }
}
