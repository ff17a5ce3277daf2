package cn.liangdeng.reporting.web;

import cn.liangdeng.reporting.domain.SpotChecks;
import cn.liangdeng.reporting.domain.SpotChecks.SpotCheck;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.MonthLabel;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.Option;
import cn.liangdeng.shared.ReportingMonth;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 抽查: the random sample of a quarter, and what was found on the spot. */
@Controller
class SpotCheckController {

    private final SpotChecks spotChecks;
    private final Words words;

    SpotCheckController(SpotChecks spotChecks, Words words) {
        this.spotChecks = spotChecks;
        this.words = words;
    }

    /**
     * The sample of a quarter.
     *
     * @param state out of how many it was drawn, by whom and when; null before
     */
    record SpotPage(
            String quarter, List<Option> quarters, @Nullable String state, List<Row> rows) {

        SpotPage {
            quarters = List.copyOf(quarters);
            rows = List.copyOf(rows);
        }
    }

    /** A target of the sample; the outcome is null before it was looked at. */
    record Row(
            long id,
            long target,
            String title,
            String unitName,
            @Nullable String outcome,
            @Nullable String words,
            @Nullable String checked) {}

    @GetMapping("/spot-checks")
    String list(@RequestParam @Nullable String quarter, Model model) {
        List<ReportingMonth> quarters = spotChecks.quarters();
        ReportingMonth shown = Months.parse(quarter, quarters.get(0));
        List<SpotCheck> sample = spotChecks.list(shown);
        model.addAttribute(
                "model",
                new SpotPage(
                        shown.toString(),
                        quarters.stream()
                                .map(one -> Option.of(one.toString(), MonthLabel.brief(one, words.locale())))
                                .toList(),
                        sample.isEmpty()
                                ? null
                                : words.say(
                                        "reporting.spot.state",
                                        sample.get(0).drawnFrom(),
                                        sample.get(0).drawnBy(),
                                        words.moment(sample.get(0).drawnAt())),
                        sample.stream().map(this::row).toList()));
        return "reporting/spot-checks";
    }

    @PostMapping("/spot-checks")
    String draw(@RequestParam(defaultValue = "") String quarter, RedirectAttributes redirect) {
        int drawn = spotChecks.draw(Months.ofPath(quarter));
        redirect.addFlashAttribute(
                Notice.ATTRIBUTE,
                drawn == 0
                        ? Notice.info("reporting.spot.none")
                        : Notice.done("reporting.spot.drawn", Integer.toString(drawn)));
        redirect.addAttribute("quarter", quarter);
        return "redirect:/spot-checks";
    }

    @PostMapping("/spot-checks/{id}")
    String check(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(name = "words", defaultValue = "") String written,
            RedirectAttributes redirect) {
        SpotChecks.Outcome found = Arrays.stream(SpotChecks.Outcome.values())
                .filter(one -> one.name().equals(outcome))
                .findFirst()
                .orElseThrow(() -> BusinessException.invalid("reporting.invalid.spotOutcome"));
        redirect.addAttribute("quarter", spotChecks.check(id, found, written).toString());
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("reporting.spot.kept"));
        return "redirect:/spot-checks";
    }

    private Row row(SpotCheck one) {
        return new Row(
                one.id(),
                one.target(),
                one.title(),
                one.unitName(),
                one.outcome() == null ? null : one.outcome().name(),
                one.words(),
                one.checkedAt() == null
                        ? null
                        : words.say(
                                "reporting.spot.checked",
                                String.valueOf(one.checkedBy()),
                                words.moment(one.checkedAt())));
    }
}
