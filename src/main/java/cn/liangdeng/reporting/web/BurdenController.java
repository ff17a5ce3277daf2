package cn.liangdeng.reporting.web;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.office.ColumnSpec;
import cn.liangdeng.office.FileAnswer;
import cn.liangdeng.office.FileKind;
import cn.liangdeng.office.SheetSpec;
import cn.liangdeng.office.SheetWriter;
import cn.liangdeng.reporting.query.BurdenLedger;
import cn.liangdeng.reporting.query.BurdenRow;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.MonthLabel;
import cn.liangdeng.shared.ReportingMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 减负账本: what a month asks of the units. */
@Controller
class BurdenController {

    private static final int MONTHS_OFFERED = 13;

    private final BurdenLedger ledger;
    private final ReportingCalendar calendar;
    private final CurrentUser currentUser;
    private final Words words;

    BurdenController(BurdenLedger ledger, ReportingCalendar calendar, CurrentUser currentUser, Words words) {
        this.ledger = ledger;
        this.calendar = calendar;
        this.currentUser = currentUser;
        this.words = words;
    }

    /**
     * The ledger of a month.
     *
     * @param months to choose from
     * @param sum of all units
     * @param median sentence on how long the forms took, all units together
     */
    record BurdenPage(
            ReportingMonth month, List<ReportingMonth> months, List<BurdenRow> rows, BurdenRow sum, String median) {

        BurdenPage {
            months = List.copyOf(months);
            rows = List.copyOf(rows);
        }
    }

    @GetMapping("/burden")
    String ledger(@RequestParam @Nullable String month, Model model) {
        ReportingMonth shown = Months.parse(month, calendar.currentMonth());
        List<BurdenRow> rows = ledger.list(currentUser.readScope(), shown);
        model.addAttribute(
                "model",
                new BurdenPage(
                        shown,
                        IntStream.range(0, MONTHS_OFFERED)
                                .mapToObj(calendar.currentMonth()::minusMonths)
                                .toList(),
                        rows,
                        sum(rows),
                        ledger.medianMinutes(currentUser.readScope(), shown)
                                .map(minutes -> words.say("reporting.burden.median", minutes))
                                .orElseGet(() -> words.say("reporting.burden.noMedian"))));
        return "reporting/burden";
    }

    @GetMapping("/burden/export")
    ResponseEntity<byte[]> export(@RequestParam @Nullable String month) {
        ReportingMonth shown = Months.parse(month, calendar.currentMonth());
        String title = words.say("reporting.burden.export", MonthLabel.single(shown, words.locale()));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (BurdenRow row : ledger.list(currentUser.readScope(), shown)) {
            rows.add(List.of(row.unitName(), row.asked(), row.filed(), row.prefilled(), row.nil(), row.reused()));
        }
        byte[] content = SheetWriter.write(new SheetSpec(
                title,
                words.say("reporting.burden.lead"),
                List.of(
                        ColumnSpec.text(words.say("reporting.month.unit")),
                        ColumnSpec.number(words.say("reporting.burden.asked"), 0),
                        ColumnSpec.number(words.say("reporting.burden.filed"), 0),
                        ColumnSpec.number(words.say("reporting.burden.prefilled"), 0),
                        ColumnSpec.number(words.say("reporting.burden.nil"), 0),
                        ColumnSpec.number(words.say("reporting.burden.reused"), 0)),
                rows));
        return FileAnswer.of(FileKind.XLSX, title, content);
    }

    private BurdenRow sum(List<BurdenRow> rows) {
        return rows.stream()
                .reduce(
                        new BurdenRow(words.say("reporting.burden.sum"), 0, 0, 0, 0, 0),
                        (sum, row) -> new BurdenRow(
                                sum.unitName(),
                                sum.asked() + row.asked(),
                                sum.filed() + row.filed(),
                                sum.prefilled() + row.prefilled(),
                                sum.nil() + row.nil(),
                                sum.reused() + row.reused()));
    }
}
