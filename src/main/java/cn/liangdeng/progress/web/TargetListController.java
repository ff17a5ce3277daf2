package cn.liangdeng.progress.web;

import cn.liangdeng.progress.query.TargetBrowser;
import cn.liangdeng.progress.text.TargetTexts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** 目标清单. */
@Controller
class TargetListController {

    private final TargetBrowser browser;
    private final TargetTexts texts;

    TargetListController(TargetBrowser browser, TargetTexts texts) {
        this.browser = browser;
        this.texts = texts;
    }

    @GetMapping("/targets")
    ModelAndView list(@ModelAttribute("query") TargetListQuery query) {
        return new ModelAndView(
                "progress/targets",
                "model",
                TargetListPage.of(
                        browser.list(query.toMonth(), query.toFilter(), query.toSort(), query.toPage()),
                        texts,
                        query.exportPath()));
    }
}
