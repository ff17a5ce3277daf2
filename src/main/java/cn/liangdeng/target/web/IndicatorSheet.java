package cn.liangdeng.target.web;

import cn.liangdeng.office.ColumnSpec;
import cn.liangdeng.office.SheetSpec;
import cn.liangdeng.target.IndicatorData;
import cn.liangdeng.target.query.IndicatorRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 指标库 as a sheet to take along: what each indicator counts, how often, by whom. */
@Component
class IndicatorSheet {

    private static final double NAME_WIDTH = 30;
    private static final double TEXT_WIDTH = 50;
    private static final double UNIT_WIDTH = 20;

    private final MessageSource messages;

    IndicatorSheet(MessageSource messages) {
        this.messages = messages;
    }

    /** The title of the sheet and name of the file. */
    String title() {
        return message("target.indicators.title");
    }

    SheetSpec of(List<IndicatorRow> indicators) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (IndicatorRow indicator : indicators) {
            rows.add(cells(rows.size() + 1, indicator));
        }
        return new SheetSpec(
                title(),
                message("target.indicators.sheet.subtitle", indicators.size()),
                List.of(
                        ColumnSpec.number(message("target.indicators.sheet.number"), 0),
                        ColumnSpec.text(message("target.field.name")).withWidth(NAME_WIDTH),
                        ColumnSpec.text(message("target.field.unitOfMeasure")),
                        ColumnSpec.text(message("target.field.nature")),
                        ColumnSpec.text(message("target.field.frequency")),
                        ColumnSpec.number(message("target.indicators.sheet.lag"), 0),
                        ColumnSpec.text(message("target.field.windowKind")),
                        ColumnSpec.text(message("target.field.obligation")),
                        ColumnSpec.text(message("target.field.dataSource")).withWidth(UNIT_WIDTH),
                        ColumnSpec.text(message("target.field.definition")).withWidth(TEXT_WIDTH),
                        ColumnSpec.text(message("target.indicators.sheet.janFeb")),
                        ColumnSpec.number(message("target.field.decimals"), 0),
                        ColumnSpec.number(message("target.indicators.targets"), 0)),
                rows);
    }

    private List<@Nullable Object> cells(int number, IndicatorRow row) {
        IndicatorData data = row.data();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(number);
        cells.add(data.name());
        cells.add(data.unitOfMeasure());
        cells.add(message("target.nature." + data.nature()));
        cells.add(message("target.frequency." + data.frequency()));
        cells.add(data.lagMonths());
        cells.add(message("target.windowKind." + data.windowKind()));
        cells.add(message("target.obligation." + data.obligation()));
        cells.add(data.dataSource());
        cells.add(data.definition());
        cells.add(data.janFebCombined() ? message("target.indicators.sheet.yes") : "");
        cells.add(data.decimals());
        cells.add(row.targets());
        return cells;
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
