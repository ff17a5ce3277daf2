package cn.liangdeng.target.web;

import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorLevels;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.query.IndicatorRow;
import cn.liangdeng.target.query.LevelLinks;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 对应总量指标: of which amounts an indicator is the growth. */
@Controller
class LevelController {

    private final TargetPieces pieces;
    private final LevelLinks links;
    private final IndicatorLevels levels;
    private final CurrentUser user;

    LevelController(TargetPieces pieces, LevelLinks links, IndicatorLevels levels, CurrentUser user) {
        this.pieces = pieces;
        this.links = links;
        this.levels = levels;
        this.user = user;
    }

    @GetMapping("/indicators/{id}/level")
    ModelAndView show(@PathVariable long id) {
        IndicatorRow growth = growth(id);
        String linked = links.of(user.readScope(), new IndicatorId(id))
                .map(level -> Long.toString(level.value()))
                .orElse("");
        return page(growth, new LevelForm(linked), HttpStatus.OK);
    }

    @PostMapping("/indicators/{id}/level")
    Object link(
            @PathVariable long id,
            @ModelAttribute("form") LevelForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        IndicatorRow growth = growth(id);
        IndicatorId level = new Typed(errors)
                .id("level", form.level())
                .map(IndicatorId::new)
                .orElse(null);
        if (errors.hasErrors()) {
            return page(growth, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        levels.link(new IndicatorId(id), level);
        redirect.addFlashAttribute(
                Notice.ATTRIBUTE, Notice.done("target.done.level", growth.data().name()));
        return "redirect:/indicators/" + id;
    }

    private ModelAndView page(IndicatorRow growth, LevelForm form, HttpStatus status) {
        LevelPage page = new LevelPage(growth.id(), growth.data().name(), Choices.of(links.amounts(user.readScope())));
        return new ModelAndView("target/level", Map.of("model", page, "form", form), status);
    }

    private IndicatorRow growth(long id) {
        IndicatorRow row = pieces.indicator(id);
        if (row.data().nature() != IndicatorNature.RATE) {
            throw BusinessException.notFound("target.notFound.indicator");
        }
        return row;
    }
}
