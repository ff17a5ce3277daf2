package cn.liangdeng.progress.web;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.progress.ClosedWindows;
import cn.liangdeng.progress.domain.RulePreview;
import cn.liangdeng.progress.domain.RulePreviews;
import cn.liangdeng.progress.query.FlipRows;
import cn.liangdeng.progress.text.TargetTexts;
import cn.liangdeng.shared.Asked;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.PageRequest;
import cn.liangdeng.target.LightRuleId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 生效预览: every light that a draft of a light rule would turn, before it is put in force. */
@Controller
class RulePreviewController {

    private final RulePreviews previews;
    private final ReportingCalendar calendar;
    private final FlipRows rows;
    private final TargetTexts texts;
    private final CurrentUser user;

    RulePreviewController(
            RulePreviews previews, ReportingCalendar calendar, FlipRows rows, TargetTexts texts, CurrentUser user) {
        this.previews = previews;
        this.calendar = calendar;
        this.rows = rows;
        this.texts = texts;
        this.user = user;
    }

    /** @param of the month whose lights are listed */
    @GetMapping("/light-rules/{id}/preview")
    ModelAndView preview(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String of,
            @RequestParam(required = false) @Nullable String page) {
        RulePreview preview = previews.of(new LightRuleId(id));
        return new ModelAndView(
                "progress/rule-preview",
                "model",
                RulePreviewPage.of(
                        preview,
                        new ClosedWindows(calendar.newestClosedMonths(user.district())),
                        Asked.month(of),
                        (targets, month) -> rows.of(user.readScope(), targets, month),
                        texts,
                        PageRequest.of(Asked.page(page))));
    }
}
