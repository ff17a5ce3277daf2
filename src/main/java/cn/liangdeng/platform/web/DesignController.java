package cn.liangdeng.platform.web;

import cn.liangdeng.shared.Option;
import cn.liangdeng.shared.Page;
import cn.liangdeng.shared.PageRequest;
import cn.liangdeng.shared.ReportingMonth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The gallery: every component in every state, with samples instead of data. Documented in {@code docs/design-system.md}. */
@Controller
class DesignController {

    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([^\"]+)\"");
    private static final int ROWS = 1234;
    private static final int FIGURES = 4;
    private static final int MANY = 300;

    private final MessageSource messages;

    DesignController(MessageSource messages) {
        this.messages = messages;
    }

    @GetMapping("/design")
    String gallery(
            @RequestParam(defaultValue = "2026-09") String month,
            @RequestParam(defaultValue = "name") String sort,
            @RequestParam(defaultValue = "") String direction,
            @RequestParam(defaultValue = "1") int page,
            Locale locale,
            Model model)
            throws IOException {
        DesignForm wrong = DesignForm.blank();
        BeanPropertyBindingResult errors = new BeanPropertyBindingResult(wrong, "wrong");
        errors.rejectValue("title", "shared.validation.required");
        errors.rejectValue("bound", "shared.validation.number");
        for (String choice : List.of("kind", "measure")) {
            errors.rejectValue(choice, "shared.validation.choice");
        }
        for (String field : List.of("password", "reason", "strict")) {
            errors.rejectValue(field, "shared.validation.required");
        }
        errors.rejectValue("issuedOn", "shared.validation.date");
        errors.rejectValue("month", "shared.validation.month");
        errors.rejectValue("file", "shared.validation.file");
        errors.reject("platform.design.notice.problem");
        model.addAttribute("good", DesignForm.good(text("target.1", locale), text("field.reason.hint", locale)));
        model.addAttribute("wrong", wrong);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "wrong", errors);
        model.addAttribute("model", gallery(monthOf(month), sort, "desc".equals(direction), page));
        return "platform/design";
    }

    /** The card that a light's chip opens. */
    @GetMapping("/design/explain")
    String explain() {
        return "platform/design :: explain";
    }

    /** Data of the sample charts, in the form that {@code static/js/chart.js} reads. */
    @GetMapping("/design/chart")
    @ResponseBody
    ResponseEntity<Map<String, Object>> chart(@RequestParam String kind, Locale locale) {
        return ResponseEntity.ok(
                switch (kind) {
                    case "stacked" -> stacked(locale);
                    case "bar" -> bar(locale);
                    case "plan" -> plan(locale);
                    case "one" -> one(locale);
                    case "many" -> many(locale);
                    default -> line(locale);
                });
    }

    private static ReportingMonth monthOf(String text) {
        try {
            return ReportingMonth.parse(text);
        } catch (IllegalArgumentException notAMonth) {
            return ReportingMonth.of(2026, 9);
        }
    }

    private static Gallery gallery(ReportingMonth month, String sort, boolean descending, int page) throws IOException {
        List<Row> rows = List.of(
                new Row(1, "GREEN", List.of(), "120.00", "92.36", "+1.97", "done"),
                new Row(2, "YELLOW", List.of("STALE"), "30", "20", "−8.33", "wait"),
                new Row(3, "RED", List.of("UNREPORTED", "CORRECTED"), "8.5%", "3.1%", "−5.40", "problem"),
                new Row(4, "NOT_DUE", List.of(), "35", "—", "—", "active"),
                new Row(5, "NO_DATA", List.of("UNREPORTED"), "1,050.00", "—", "—", "active"),
                new Row(6, "ACHIEVED", List.of("ADJUSTED"), "12", "14", "+41.67", "done"));
        List<ReportingMonth> months = IntStream.rangeClosed(1, 12)
                .mapToObj(n -> ReportingMonth.of(2026, 13 - n))
                .toList();
        Page<Row> many = Page.of(rows, new PageRequest(page, rows.size()), ROWS);
        return new Gallery(
                month,
                months,
                rows,
                rows.subList(0, FIGURES),
                many,
                Page.of(rows, PageRequest.of(1), rows.size()),
                sort,
                descending,
                IntStream.rangeClosed(1, 3)
                        .mapToObj(n -> Option.keyed(Integer.toString(n), "platform.design.option." + n))
                        .toList(),
                LocalDate.of(2026, 9, 25),
                icons());
    }

    private static List<String> icons() throws IOException {
        String sprite = new ClassPathResource("static/icons.svg").getContentAsString(StandardCharsets.UTF_8);
        return SYMBOL.matcher(sprite)
                .results()
                .map((MatchResult symbol) -> symbol.group(1))
                .toList();
    }

    private Map<String, Object> line(Locale locale) {
        return chart(
                "line",
                text("yuan", locale),
                IntStream.rangeClosed(1, 12).mapToObj(Integer::toString).toList(),
                series("series.expected", "expected", locale, "10 20 30 40 50 60 70 80 90 100 110 120"),
                series("series.actual", "actual", locale, "- 18.2 27.5 39 48.1 60.3 69.2 80.5 92.36"),
                series("series.forecast", "forecast", locale, "- - - - - - - - 92.36 102.7 112.9 123.15"));
    }

    /** A single line, which needs no legend. */
    private Map<String, Object> one(Locale locale) {
        return chart(
                "line",
                text("yuan", locale),
                IntStream.rangeClosed(1, 12).mapToObj(Integer::toString).toList(),
                series("series.actual", "actual", locale, "9 18.2 27.5 39 48.1 60.3 69.2 80.5 92.36"));
    }

    /** A task that has its own plan, by quarter, against an even course. */
    private Map<String, Object> plan(Locale locale) {
        return chart(
                "line",
                text("yuan", locale),
                IntStream.rangeClosed(1, 12).mapToObj(Integer::toString).toList(),
                series("plan.even", "previous", locale, "10 20 30 40 50 60 70 80 90 100 110 120"),
                series("plan.plan", "expected", locale, "4 8 12 18 24 30 38 46 54 76 98 120"),
                series("series.actual", "actual", locale, "3 6.5 11.2 17 25 33.1 40 47.2 56.3"));
    }

    /** As many lines as a district has targets. */
    private Map<String, Object> many(Locale locale) {
        return Map.of(
                "kind",
                "line",
                "unit",
                "%",
                "labels",
                IntStream.rangeClosed(1, 12).mapToObj(Integer::toString).toList(),
                "series",
                IntStream.rangeClosed(1, MANY)
                        .mapToObj(number -> Map.of(
                                "name",
                                text("target", locale) + number,
                                "role",
                                "plain",
                                "values",
                                IntStream.rangeClosed(1, 12)
                                        .map(month -> month * (4 + number * 7 % 11) + number * 13 % 17)
                                        .boxed()
                                        .toList()))
                        .toList());
    }

    private Map<String, Object> bar(Locale locale) {
        return chart(
                "bar",
                text("yuan", locale),
                units(locale),
                series("series.actual", "actual", locale, "92.36 20 61.5 38 83.2 14"));
    }

    private Map<String, Object> stacked(Locale locale) {
        return chart(
                "stacked",
                "",
                units(locale),
                series("green", "shared.light.GREEN", locale, "12 8 9 7 14 6"),
                series("yellow", "shared.light.YELLOW", locale, "2 3 1 0 1 2"),
                series("red", "shared.light.RED", locale, "1 0 2 1 0 0"));
    }

    private List<String> units(Locale locale) {
        return IntStream.rangeClosed(1, 6)
                .mapToObj(n -> text("unit." + n, locale))
                .toList();
    }

    @SafeVarargs
    private static Map<String, Object> chart(
            String kind, String unit, List<String> labels, Map<String, Object>... series) {
        return Map.of("kind", kind, "unit", unit, "labels", labels, "series", List.of(series));
    }

    private Map<String, Object> series(String key, String role, Locale locale, String values) {
        boolean light = role.startsWith("shared.");
        List<@Nullable String> numbers = Arrays.stream(values.split(" "))
                .<@Nullable String>map(value -> "-".equals(value) ? null : value)
                .toList();
        return Map.of(
                "name",
                light ? messages.getMessage(role, null, locale) : text(key, locale),
                "role",
                light ? key : role,
                "values",
                numbers);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage("platform.design." + key, null, locale);
    }

    /**
     * The page; all of it samples.
     *
     * @param figures the first few rows, shown as large numbers
     * @param page one of many pages
     * @param singlePage a list that fits on one
     */
    record Gallery(
            ReportingMonth month,
            List<ReportingMonth> months,
            List<Row> rows,
            List<Row> figures,
            Page<Row> page,
            Page<Row> singlePage,
            String sort,
            boolean descending,
            List<Option> options,
            LocalDate day,
            List<String> icons) {}

    /** A sample target; {@code sample} numbers its words in the bundle. */
    record Row(int sample, String state, List<String> marks, String bound, String done, String gap, String status) {}
}
