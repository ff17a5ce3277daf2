package cn.liangdeng.progress.web;

import cn.liangdeng.progress.query.TargetBrowser;
import cn.liangdeng.progress.text.Explainer;
import cn.liangdeng.progress.text.TargetTexts;
import cn.liangdeng.shared.Asked;
import cn.liangdeng.target.TargetId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Why a light has its colour: a card for the chip, a page for everybody else. */
@Controller
class ExplainController {

    private final TargetBrowser browser;
    private final TargetTexts texts;
    private final Explainer explainer;

    ExplainController(TargetBrowser browser, TargetTexts texts, Explainer explainer) {
        this.browser = browser;
        this.texts = texts;
        this.explainer = explainer;
    }

    @GetMapping("/progress/{id:[0-9]{1,18}}/explain")
    String explain(
            @PathVariable long id,
            @RequestParam @Nullable String month,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String piece,
            Model model) {
        model.addAttribute(
                "model", ExplainPage.of(browser.explain(new TargetId(id), Asked.month(month)), texts, explainer));
        return piece == null ? "progress/explain" : "progress/explain :: card";
    }
}
