package cn.liangdeng.reporting.web;

import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.reporting.FindingReason;
import cn.liangdeng.reporting.domain.FindingDesk;
import cn.liangdeng.reporting.query.SheetReport;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.Notice;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the unit's reason for what a check stopped at, beside the grid or on the row's own page. */
@Controller
class FindingController {

    private final UnitInView unitInView;
    private final Panels panels;
    private final FindingDesk desk;

    FindingController(UnitInView unitInView, Panels panels, FindingDesk desk) {
        this.unitInView = unitInView;
        this.panels = panels;
        this.desk = desk;
    }

    @PostMapping("/reporting/{indicator}/{dataMonth}/findings/{finding}")
    String answer(
            @PathVariable long indicator,
            @PathVariable String dataMonth,
            @PathVariable long finding,
            @RequestParam long unit,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String reason,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean piece,
            Model model,
            RedirectAttributes redirect) {
        UnitSummary shown = unitInView.of(unit);
        SheetReport report =
                panels.row(shown, indicator, Months.ofPath(dataMonth)).report();
        if (report == null) {
            throw BusinessException.notFound("reporting.notFound.report");
        }
        desk.answer(report.id(), finding, reason(code), reason);
        if (piece) {
            model.addAttribute("panel", panels.panel(shown, panels.row(shown, indicator, Months.ofPath(dataMonth))));
            return "reporting/row :: panel";
        }
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("reporting.finding.done"));
        redirect.addAttribute("unit", unit);
        return "redirect:/reporting/" + indicator + "/" + Months.ofPath(dataMonth);
    }

    private static FindingReason reason(String code) {
        return Arrays.stream(FindingReason.values())
                .filter(reason -> reason.name().equals(code))
                .findFirst()
                .orElseThrow(() -> BusinessException.invalid("reporting.invalid.findingReason"));
    }
}
