package cn.liangdeng.dashboard.web;

import cn.liangdeng.dashboard.query.Dashboards;
import cn.liangdeng.shared.Asked;
import cn.liangdeng.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 驾驶舱: the leader's home, a unit's page, and the sheet to take along. */
@Controller
class DashboardController {

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
        return new ModelAndView("dashboard/home", "model", pages.home(dashboards.home(Asked.month(month))));
    }

    @GetMapping("/dashboard/units/{id}")
    ModelAndView unit(@PathVariable long id, @RequestParam @Nullable String month) {
        return new ModelAndView(
                "dashboard/unit", "model", pages.unit(dashboards.unit(new UnitId(id), Asked.month(month))));
    }

    /**
     * 指标进度表.
     *
     * @param reds true for the reds only
     */
    @GetMapping("/dashboard/export")
    ResponseEntity<byte[]> export(
            @RequestParam @Nullable String month, @RequestParam(defaultValue = "false") boolean reds) {
        return SheetController.file(
                sheet.sheet(dashboards.sheet(Asked.month(month), reds), reds).withoutFoot(), Paper.A4);
    }
}
