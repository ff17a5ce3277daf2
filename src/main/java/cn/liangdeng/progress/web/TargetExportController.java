package cn.liangdeng.progress.web;

import cn.liangdeng.office.SheetWriter;
import cn.liangdeng.progress.query.TargetBrowser;
import cn.liangdeng.shared.ReportingMonth;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list as a workbook: exactly the rows that the conditions let through, in the same order. */
@Controller
class TargetExportController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

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
        return ResponseEntity.ok()
                .contentType(XLSX)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(sheet.title(month) + ".xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(SheetWriter.write(sheet.of(rows)));
    }
}
