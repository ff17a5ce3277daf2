package cn.liangdeng.progress.web;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.office.ColumnSpec;
import cn.liangdeng.office.SheetSpec;
import cn.liangdeng.progress.Mark;
import cn.liangdeng.progress.TargetReading;
import cn.liangdeng.progress.query.StandingFacts;
import cn.liangdeng.progress.query.TargetBrowser;
import cn.liangdeng.progress.query.TargetOrigin;
import cn.liangdeng.progress.query.TargetRow;
import cn.liangdeng.progress.text.TargetTexts;
import cn.liangdeng.progress.text.TargetWords;
import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The list of targets as a sheet. Figures are numbers, so that they can be reckoned with; where the page shows a distance in
 * words (余量), so does the sheet. Data period and day of issue stand apart (handbook §2.8), and the rule under which the
 * lights were given.
 */
@Component
class TargetSheet {

    private static final int PERCENT_DECIMALS = 1;
    private static final double TITLE_WIDTH = 40;
    private static final double NAME_WIDTH = 24;
    private static final int ORIGIN_COLUMNS = 8;

    private final TargetTexts texts;
    private final TargetWords words;
    private final ReportingCalendar calendar;

    TargetSheet(TargetTexts texts, TargetWords words, ReportingCalendar calendar) {
        this.texts = texts;
        this.words = words;
        this.calendar = calendar;
    }

    /** The title of the sheet and name of the file. */
    String title(ReportingMonth month) {
        return words.message("progress.export.title", words.cumulative(month));
    }

    SheetSpec of(TargetBrowser.Sheet sheet) {
        ReportingMonth month = sheet.month().selected();
        String subtitle = words.message(
                "progress.export.subtitle",
                words.cumulative(month),
                calendar.today().format(DateTimeFormatter.ofPattern(words.message("shared.date.pattern"))),
                rules(sheet),
                words.message(sheet.rules().isEmpty() ? "progress.rule.note" : "progress.rule.others"));
        // 25 columns are not read on A4.
        return new SheetSpec(title(month), subtitle, columns(), rows(sheet), List.of(), true);
    }

    /** By whose rules the lights are: with the number of the document, as the card has it. */
    private String rules(TargetBrowser.Sheet sheet) {
        if (sheet.rules().isEmpty()) {
            return words.message("progress.rule.name");
        }
        return sheet.rules().stream()
                .map(rule -> words.message("progress.rule.version", rule.name(), rule.number())
                        + (rule.basisNumber() == null ? "" : words.message("progress.rule.number", rule.basisNumber())))
                .collect(Collectors.joining(words.message("progress.rule.and")));
    }

    private List<List<@Nullable Object>> rows(TargetBrowser.Sheet sheet) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (TargetRow row : sheet.rows()) {
            List<@Nullable Object> cells = cells(rows.size() + 1, row, texts.write(row, sheet.month()));
            addOrigin(cells, sheet.origins().get(row.id()));
            rows.add(cells);
        }
        return rows;
    }

    private List<ColumnSpec> columns() {
        return List.of(
                ColumnSpec.number(column("number"), 0),
                ColumnSpec.text(column("target")).withWidth(TITLE_WIDTH),
                ColumnSpec.text(column("indicator")).withWidth(NAME_WIDTH),
                ColumnSpec.text(column("unit")).withWidth(NAME_WIDTH),
                ColumnSpec.text(column("bound")).withWidth(NAME_WIDTH),
                ColumnSpec.number(column("actual"), ColumnSpec.AS_IS),
                ColumnSpec.text(column("measure")),
                ColumnSpec.text(column("period")),
                ColumnSpec.percent(column("completion"), PERCENT_DECIMALS),
                ColumnSpec.percent(column("expected"), PERCENT_DECIMALS),
                ColumnSpec.text(column("gap")),
                ColumnSpec.text(column("light")),
                ColumnSpec.text(column("marks")),
                ColumnSpec.text(column("horizon")),
                ColumnSpec.text(column("obligation")),
                ColumnSpec.number(column("weight"), ColumnSpec.AS_IS),
                ColumnSpec.text(column("document")).withWidth(TITLE_WIDTH),
                ColumnSpec.text(column("documentNumber")),
                ColumnSpec.text(column("paragraph")),
                ColumnSpec.text(column("quote")).withWidth(TITLE_WIDTH),
                ColumnSpec.text(column("commitment")),
                ColumnSpec.text(column("leader")),
                ColumnSpec.text(column("coLeads")).withWidth(NAME_WIDTH),
                ColumnSpec.text(column("supporting")).withWidth(NAME_WIDTH),
                ColumnSpec.text(column("definition")).withWidth(TITLE_WIDTH));
    }

    private String column(String name) {
        return words.message("progress.column." + name);
    }

    private List<@Nullable Object> cells(int number, TargetRow row, TargetReading reading) {
        StandingFacts standing = row.standing();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(number);
        cells.add(reading.title());
        cells.add(reading.indicator());
        cells.add(reading.unitName());
        cells.add(reading.bound());
        cells.add(
                standing == null || standing.actual() == null
                        ? reading.actual()
                        : standing.actual().setScale(row.indicator().decimals(), RoundingMode.HALF_UP));
        cells.add(reading.measure());
        cells.add(reading.period());
        cells.add(percent(reading.completion(), standing == null ? null : standing.completion()));
        cells.add(percent(reading.expected(), standing == null ? null : standing.expected()));
        cells.add(reading.gap());
        cells.add(reading.light() == null ? reading.outside() : words.message("shared.light." + reading.light()));
        cells.add(marks(reading.marks()));
        cells.add(words.message("progress.horizon." + row.horizon()));
        cells.add(words.message("progress.obligation." + row.indicator().obligation()));
        cells.add(row.weight().stripTrailingZeros());
        cells.add(reading.documentTitle() == null ? "" : reading.documentTitle());
        return cells;
    }

    /** Where it stands in which words, who answers for it, and what is counted. */
    private void addOrigin(List<@Nullable Object> cells, @Nullable TargetOrigin origin) {
        if (origin == null) {
            cells.addAll(Collections.nCopies(ORIGIN_COLUMNS, ""));
            return;
        }
        cells.add(orEmpty(origin.documentNumber()));
        cells.add(origin.paragraph() == null ? "" : words.message("progress.export.paragraph", origin.paragraph()));
        cells.add(orEmpty(origin.quote()));
        cells.add(words.message("progress.commitment." + origin.commitment()));
        cells.add(orEmpty(origin.leader()));
        cells.add(String.join(words.message("progress.separator"), origin.coLeads()));
        cells.add(String.join(words.message("progress.separator"), origin.supporting()));
        cells.add(orEmpty(origin.definition()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The number where the page shows it plainly, else the words that the page shows: —, 已用63.0%. */
    private Object percent(String shown, @Nullable BigDecimal value) {
        return value != null && shown.equals(words.percent(value))
                ? value.setScale(PERCENT_DECIMALS, RoundingMode.HALF_UP)
                : shown;
    }

    private String marks(List<Mark> marks) {
        return marks.stream()
                .map(mark -> words.message("shared.mark." + mark))
                .collect(Collectors.joining(words.message("progress.separator")));
    }
}
