package cn.liangdeng.progress.web;

import cn.liangdeng.progress.PlanPeriodClass;
import cn.liangdeng.progress.query.TargetBrowser;
import cn.liangdeng.progress.text.TargetTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 五年目标. */
@Controller
class FiveYearController {

    private final TargetBrowser browser;
    private final TargetTexts texts;

    FiveYearController(TargetBrowser browser, TargetTexts texts) {
        this.browser = browser;
        this.texts = texts;
    }

    @GetMapping("/five-year")
    ModelAndView goals(
            @RequestParam @Nullable String month,
            @RequestParam @Nullable String document,
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable String standing) {
        return new ModelAndView(
                "progress/five-year",
                "model",
                FiveYearPage.of(
                        browser.planPeriods(Typed.month(month)),
                        texts,
                        Typed.id(document),
                        Typed.id(unit),
                        Typed.constant(PlanPeriodClass.class, standing)));
    }
}
