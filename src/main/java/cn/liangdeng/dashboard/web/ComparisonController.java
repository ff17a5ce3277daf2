package cn.liangdeng.dashboard.web;

import cn.liangdeng.dashboard.query.Comparisons;
import cn.liangdeng.shared.Asked;
import cn.liangdeng.target.Horizon;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 对比: months and years against each other. */
@Controller
class ComparisonController {

    private static final String LAST_YEAR = "year";

    private final Comparisons comparisons;
    private final ComparisonPages pages;

    ComparisonController(Comparisons comparisons, ComparisonPages pages) {
        this.comparisons = comparisons;
        this.pages = pages;
    }

    /**
     * @param with {@code year} to compare with the same month of last year
     * @param all anything but empty to show what did not move as well
     */
    @GetMapping("/comparison")
    ModelAndView months(
            @RequestParam @Nullable String month,
            @RequestParam @Nullable String with,
            @RequestParam @Nullable String horizon,
            @RequestParam(defaultValue = "") String all) {
        boolean lastYear = LAST_YEAR.equals(with);
        Horizon chosen = Asked.constant(Horizon.class, horizon);
        return new ModelAndView(
                "dashboard/comparison",
                "model",
                pages.months(
                        comparisons.months(Asked.month(month), lastYear, chosen), lastYear, chosen, !all.isEmpty()));
    }

    @GetMapping("/comparison/export")
    ResponseEntity<byte[]> monthFile(
            @RequestParam @Nullable String month,
            @RequestParam @Nullable String with,
            @RequestParam @Nullable String horizon,
            @RequestParam(defaultValue = "") String all) {
        return SheetController.file(
                pages.monthSheet(
                        comparisons.months(
                                Asked.month(month), LAST_YEAR.equals(with), Asked.constant(Horizon.class, horizon)),
                        !all.isEmpty()),
                Paper.A4);
    }

    /** @param target the newest goal of the line that the chart draws */
    @GetMapping("/comparison/years")
    ModelAndView years(@RequestParam @Nullable String month, @RequestParam @Nullable String target) {
        return new ModelAndView(
                "dashboard/years", "model", pages.years(comparisons.years(Asked.month(month)), Asked.id(target)));
    }

    @GetMapping("/comparison/years/export")
    ResponseEntity<byte[]> yearFile(@RequestParam @Nullable String month) {
        return SheetController.file(pages.yearSheet(comparisons.years(Asked.month(month))), Paper.A4);
    }
}
