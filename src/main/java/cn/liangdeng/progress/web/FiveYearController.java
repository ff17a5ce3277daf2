package cn.liangdeng.progress.web;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.progress.PlanPeriodClass;
import cn.liangdeng.progress.query.PlanPeriodFilter;
import cn.liangdeng.progress.query.TargetBrowser;
import cn.liangdeng.progress.text.TargetTexts;
import cn.liangdeng.shared.Asked;
import cn.liangdeng.shared.PageRequest;
import cn.liangdeng.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 五年目标. */
@Controller
class FiveYearController {

    /** Of goals with those of the years beside them. */
    private static final int ROWS = 30;

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
            @RequestParam @Nullable String standing,
            @RequestParam @Nullable String reporting,
            @RequestParam @Nullable String page) {
        Long documentId = Asked.id(document);
        PlanPeriodFilter filter = new PlanPeriodFilter(
                documentId == null ? null : new DocumentId(documentId),
                UnitId.ofNullable(Asked.id(unit)),
                Asked.constant(PlanPeriodClass.class, standing),
                reporting != null && !reporting.isEmpty());
        return new ModelAndView(
                "progress/five-year",
                "model",
                FiveYearPage.of(
                        browser.planPeriods(Asked.month(month), filter, new PageRequest(Asked.page(page), ROWS)),
                        texts));
    }
}
