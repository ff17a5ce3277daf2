package cn.liangdeng.reporting.web;

import cn.liangdeng.office.ColumnSpec;
import cn.liangdeng.office.SheetSpec;
import cn.liangdeng.office.SheetWriter;
import cn.liangdeng.reporting.FilingStanding;
import cn.liangdeng.reporting.query.DispatchRow;
import cn.liangdeng.shared.MonthLabel;
import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 填报调度 as a workbook. */
@Component
class DispatchSheet {

    private static final double NAME_WIDTH = 28;

    private final Words words;

    DispatchSheet(Words words) {
        this.words = words;
    }

    /** The title of the sheet and name of the file. */
    String title(ReportingMonth month) {
        return words.say("reporting.dispatch.export.title", MonthLabel.single(month, words.locale()));
    }

    byte[] write(ReportingMonth month, LocalDate today, List<DispatchRow> rows) {
        List<ColumnSpec> columns = new ArrayList<>();
        columns.add(ColumnSpec.text(column("unit")).withWidth(NAME_WIDTH));
        columns.add(ColumnSpec.text(column("window")));
        columns.add(ColumnSpec.date(column("due")));
        columns.add(ColumnSpec.number(column("owed"), 0));
        columns.add(ColumnSpec.number(column("filed"), 0));
        for (FilingStanding standing : FilingStanding.values()) {
            columns.add(ColumnSpec.number(words.say("reporting.standing." + standing), 0));
        }
        columns.add(ColumnSpec.number(column("late"), 0));
        columns.add(ColumnSpec.number(column("extended"), 0));
        columns.add(ColumnSpec.date(column("urged")));
        return SheetWriter.write(new SheetSpec(
                title(month),
                words.say("reporting.dispatch.export.subtitle", today),
                columns,
                rows.stream().map(this::cells).toList()));
    }

    private String column(String name) {
        return words.say("reporting.dispatch.column." + name);
    }

    private List<@Nullable Object> cells(DispatchRow row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.unit().name());
        cells.add(words.say("calendar.kind." + row.window().kind()));
        cells.add(row.window().dueOn());
        cells.add(row.owed());
        cells.add(row.filed());
        for (FilingStanding standing : FilingStanding.values()) {
            cells.add(row.count(standing));
        }
        cells.add(row.late());
        cells.add(row.extended());
        cells.add(row.urgedOn());
        return cells;
    }
}
