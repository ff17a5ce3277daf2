package cn.liangdeng.reporting.web;

import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.reporting.domain.ReportFiling;
import cn.liangdeng.reporting.query.SheetRow;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Answers the script of 本月填报: saves a row as its cells are left, and shows what stands beside it. */
@Controller
class CellController {

    private final UnitInView unitInView;
    private final Panels panels;
    private final ReportFiling filing;
    private final Words words;

    CellController(UnitInView unitInView, Panels panels, ReportFiling filing, Words words) {
        this.unitInView = unitInView;
        this.panels = panels;
        this.filing = filing;
        this.words = words;
    }

    /**
     * What became of a row.
     *
     * @param message why it was refused; null where it was saved
     * @param row the row as it is stored now; with a conflict, what the other person stored
     */
    record Answer(@Nullable String message, RowView row) {}

    /** 200: saved; 409: somebody else was quicker, or it is locked; 422: what was typed is wrong. */
    @PostMapping(path = "/reporting/{indicator}/{dataMonth}/row", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ResponseEntity<Answer> save(
            @PathVariable long indicator,
            @PathVariable String dataMonth,
            @RequestParam long unit,
            @ModelAttribute RowEdit edit) {
        UnitSummary shown = unitInView.of(unit);
        ReportingMonth month = Months.ofPath(dataMonth);
        try {
            SheetRow stored = filing.save(
                    shown.id(),
                    new IndicatorId(indicator),
                    month,
                    row -> edit.typedInto(row).over(row, shown.id()));
            return answer(HttpStatus.OK, null, panels.view(shown, stored));
        } catch (BusinessException refusal) {
            HttpStatus status = switch (refusal.kind()) {
                case CONFLICT -> HttpStatus.CONFLICT;
                case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
                default -> throw refusal;
            };
            String message = words.say(refusal.messageKey(), refusal.arguments());
            return answer(status, message, panels.view(shown, panels.row(shown, indicator, month)));
        }
    }

    /** The row's last twelve months, words and evidence, as a piece of the page. */
    @GetMapping("/reporting/{indicator}/{dataMonth}/panel")
    String panel(@PathVariable long indicator, @PathVariable String dataMonth, @RequestParam long unit, Model model) {
        UnitSummary shown = unitInView.of(unit);
        model.addAttribute("panel", panels.panel(shown, panels.row(shown, indicator, Months.ofPath(dataMonth))));
        return "reporting/row :: panel";
    }

    private static ResponseEntity<Answer> answer(HttpStatus status, @Nullable String message, RowView row) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(new Answer(message, row));
    }
}
