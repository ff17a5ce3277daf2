package cn.liangdeng.reporting.web;

import cn.liangdeng.attachment.FileId;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.domain.ReportEvidence;
import cn.liangdeng.reporting.domain.ReportFiling;
import cn.liangdeng.reporting.query.SheetReport;
import cn.liangdeng.reporting.query.SheetRow;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.UnitId;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Attaches evidence to the report of a row and takes it off; answers the page, or for htmx the panel. */
@Controller
class EvidenceController {

    private final UnitInView unitInView;
    private final Panels panels;
    private final ReportFiling filing;
    private final ReportEvidence evidence;

    EvidenceController(UnitInView unitInView, Panels panels, ReportFiling filing, ReportEvidence evidence) {
        this.unitInView = unitInView;
        this.panels = panels;
        this.filing = filing;
        this.evidence = evidence;
    }

    @PostMapping("/reporting/{indicator}/{dataMonth}/evidence")
    String attach(
            @PathVariable long indicator,
            @PathVariable String dataMonth,
            @RequestParam long unit,
            @RequestParam("file") List<MultipartFile> files,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean piece,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        UnitSummary shown = unitInView.of(unit);
        List<MultipartFile> chosen = files.stream()
                .filter(file -> !file.isEmpty() || !nameOf(file).isEmpty())
                .toList();
        if (chosen.isEmpty()) {
            throw BusinessException.invalid("shared.validation.file");
        }
        ReportId report = reportOf(panels.row(shown, indicator, Months.ofPath(dataMonth)), shown.id());
        for (MultipartFile file : chosen) {
            evidence.attach(report, nameOf(file), file.getBytes());
        }
        redirect.addFlashAttribute(
                Notice.ATTRIBUTE, Notice.done("reporting.evidence.attached", Integer.toString(chosen.size())));
        return answer(shown, indicator, dataMonth, piece, model, redirect);
    }

    /** The report of a row; begun empty where nothing was filled in yet, so that a file can be attached first. */
    private ReportId reportOf(SheetRow row, UnitId unit) {
        SheetReport report = row.report();
        return report == null ? filing.save(RowEdit.untouched().over(row, unit)) : report.id();
    }

    @PostMapping("/reporting/{indicator}/{dataMonth}/evidence/{file}/remove")
    String remove(
            @PathVariable long indicator,
            @PathVariable String dataMonth,
            @PathVariable long file,
            @RequestParam long unit,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean piece,
            Model model,
            RedirectAttributes redirect) {
        UnitSummary shown = unitInView.of(unit);
        SheetReport report =
                panels.row(shown, indicator, Months.ofPath(dataMonth)).report();
        if (report == null) {
            throw BusinessException.notFound("reporting.notFound.report");
        }
        evidence.remove(report.id(), new FileId(file));
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("reporting.evidence.removed"));
        return answer(shown, indicator, dataMonth, piece, model, redirect);
    }

    private String answer(
            UnitSummary unit,
            long indicator,
            String dataMonth,
            boolean piece,
            Model model,
            RedirectAttributes redirect) {
        if (piece) {
            model.addAttribute("panel", panels.panel(unit, panels.row(unit, indicator, Months.ofPath(dataMonth))));
            return "reporting/row :: panel";
        }
        redirect.addAttribute("unit", unit.id().value());
        return "redirect:/reporting/" + indicator + "/" + Months.ofPath(dataMonth);
    }

    private static String nameOf(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }
}
