package cn.liangdeng.progress.web;

import cn.liangdeng.office.FileAnswer;
import cn.liangdeng.office.FileKind;
import cn.liangdeng.office.SheetWriter;
import cn.liangdeng.progress.query.TargetBrowser;
import cn.liangdeng.shared.ReportingMonth;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list as a workbook: exactly the rows that the conditions let through, in the same order. */
@Controller
class TargetExportController {

    private final TargetBrowser browser;
    private final TargetSheet sheet;

    TargetExportController(TargetBrowser browser, TargetSheet sheet) {
        this.browser = browser;
        this.sheet = sheet;
    }

    @GetMapping("/targets/export")
    ResponseEntity<byte[]> export(@ModelAttribute("query") TargetListQuery query) {
        TargetBrowser.Sheet rows = browser.sheet(query.toMonth(), query.toFilter(), query.toSort());
        ReportingMonth month = rows.month().selected();
        return FileAnswer.of(FileKind.XLSX, sheet.title(month), SheetWriter.write(sheet.of(rows)));
    }
}
