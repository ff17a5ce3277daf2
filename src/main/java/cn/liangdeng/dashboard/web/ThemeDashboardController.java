package cn.liangdeng.dashboard.web;

import cn.liangdeng.dashboard.query.ThemePages;
import cn.liangdeng.shared.Asked;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 专题: how targets stand by theme. */
@Controller
class ThemeDashboardController {

    private final ThemePages themes;
    private final DashboardWords words;
    private final CurrentUser user;

    ThemeDashboardController(ThemePages themes, DashboardWords words, CurrentUser user) {
        this.themes = themes;
        this.words = words;
        this.user = user;
    }

    @GetMapping("/dashboard/themes")
    ModelAndView list(@RequestParam @Nullable String month) {
        return new ModelAndView(
                "dashboard/themes",
                "model",
                ThemeDashboardPage.of(themes.list(Asked.month(month)), words, user.may(Permission.TARGET_MANAGE)));
    }

    @GetMapping("/dashboard/themes/{id:[0-9]{1,18}}")
    ModelAndView one(@PathVariable long id, @RequestParam @Nullable String month) {
        return new ModelAndView(
                "dashboard/theme",
                "model",
                ThemeDashboardPage.of(themes.one(id, Asked.month(month)), words, user.may(Permission.TARGET_MANAGE)));
    }
}
