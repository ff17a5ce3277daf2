package cn.liangdeng.dashboard.web;

import cn.liangdeng.dashboard.query.Dashboards;
import cn.liangdeng.dashboard.query.SheetView;
import cn.liangdeng.office.SheetWriter;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 驾驶舱: the leader's home, a unit's page, and the sheet to take along. */
@Controller
class DashboardController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Dashboards dashboards;
    private final DashboardPages pages;
    private final ProgressSheet sheet;

    DashboardController(Dashboards dashboards, DashboardPages pages, ProgressSheet sheet) {
        this.dashboards = dashboards;
        this.pages = pages;
        this.sheet = sheet;
    }

    @GetMapping(DashboardNavigation.PATH)
    ModelAndView home(@RequestParam @Nullable String month) {
        return new ModelAndView("dashboard/home", "model", pages.home(dashboards.home(month(month))));
    }

    @GetMapping("/dashboard/units/{id}")
    ModelAndView unit(@PathVariable long id, @RequestParam @Nullable String month) {
        return new ModelAndView("dashboard/unit", "model", pages.unit(dashboards.unit(new UnitId(id), month(month))));
    }

    /**
     * 指标进度表.
     *
     * @param reds true for the reds only
     */
    @GetMapping("/dashboard/export")
    ResponseEntity<byte[]> export(
            @RequestParam @Nullable String month, @RequestParam(defaultValue = "false") boolean reds) {
        SheetView view = dashboards.sheet(month(month), reds);
        return ResponseEntity.ok()
                .contentType(XLSX)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(sheet.title(view, reds) + ".xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(SheetWriter.write(sheet.of(view, reds)));
    }

    /** The month of the address; one that cannot be read counts as none, as a wrong one does. */
    private static @Nullable ReportingMonth month(@Nullable String text) {
        try {
            return text == null ? null : ReportingMonth.parse(text);
        } catch (IllegalArgumentException notAMonth) {
            return null;
        }
    }
}
