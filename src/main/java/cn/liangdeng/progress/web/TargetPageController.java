package cn.liangdeng.progress.web;

import cn.liangdeng.progress.query.TargetBrowser;
import cn.liangdeng.progress.query.TargetView;
import cn.liangdeng.shared.Asked;
import cn.liangdeng.target.TargetId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** 目标页 with its chart. */
@Controller
class TargetPageController {

    private final TargetBrowser browser;
    private final TargetPages pages;
    private final PartsViews parts;
    private final TargetChart chart;

    TargetPageController(TargetBrowser browser, TargetPages pages, PartsViews parts, TargetChart chart) {
        this.browser = browser;
        this.pages = pages;
        this.parts = parts;
        this.chart = chart;
    }

    @GetMapping("/targets/{id:[0-9]{1,18}}")
    ModelAndView target(@PathVariable long id, @RequestParam @Nullable String month) {
        TargetView view = browser.view(new TargetId(id), Asked.month(month));
        return new ModelAndView("progress/target", "model", pages.of(view)).addObject("parts", parts.of(view));
    }

    @GetMapping(path = "/targets/{id:[0-9]{1,18}}/series", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ResponseEntity<ChartData> series(@PathVariable long id, @RequestParam @Nullable String month) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(chart.of(browser.chart(new TargetId(id), Asked.month(month))));
    }
}
