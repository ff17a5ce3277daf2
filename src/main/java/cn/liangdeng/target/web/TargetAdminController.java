package cn.liangdeng.target.web;

import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Option;
import cn.liangdeng.shared.PageRequest;
import cn.liangdeng.target.query.TargetList;
import cn.liangdeng.target.query.TargetSort;
import cn.liangdeng.target.web.TargetListPage.Offer;
import cn.liangdeng.target.web.TargetListPage.Row;
import cn.liangdeng.target.web.TargetListPage.Search;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 目标管理: the list. */
@Controller
class TargetAdminController {

    private final TargetList targets;
    private final Units units;
    private final CurrentUser user;

    TargetAdminController(TargetList targets, Units units, CurrentUser user) {
        this.targets = targets;
        this.units = units;
        this.user = user;
    }

    @GetMapping("/target-admin")
    ModelAndView list(
            @ModelAttribute("form") Search form,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String direction,
            @RequestParam(defaultValue = "1") String page) {
        TargetSort order = TargetSort.of(sort);
        boolean descending = "desc".equals(direction);
        PageRequest part = Typed.page(page);
        List<Option> unitOptions = units.list(user.district()).stream()
                .map(unit -> Option.of(Long.toString(unit.id().value()), unit.shortName()))
                .toList();
        return new ModelAndView(
                "target/list",
                "model",
                new TargetListPage(
                        form,
                        targets.list(user.readScope(), form.filter(), order, descending, part)
                                .map(Row::of),
                        new Offer(Choices.of(targets.documents(user.readScope())), unitOptions),
                        order.parameter(),
                        descending));
    }
}
