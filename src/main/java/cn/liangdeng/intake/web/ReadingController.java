package cn.liangdeng.intake.web;

import cn.liangdeng.intake.reading.Reading;
import cn.liangdeng.intake.reading.ReadingState;
import cn.liangdeng.intake.reading.Readings;
import cn.liangdeng.shared.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How far the reading of a file is: a page that may be left and come back to. */
@Controller
class ReadingController {

    private static final String HTMX = "HX-Request";

    private final Readings readings;

    ReadingController(Readings readings) {
        this.readings = readings;
    }

    /** Where a reading has ended leads on to what it became; htmx asks for the piece that changes. */
    @GetMapping("/intake/readings/{reading}")
    Object page(
            @PathVariable long reading,
            @RequestHeader(value = HTMX, required = false) @Nullable String htmx,
            HttpServletRequest request,
            HttpServletResponse response) {
        Reading found = readings.find(reading);
        String next = pathAfter(found);
        if (next != null) {
            if (htmx == null) {
                return "redirect:" + next;
            }
            response.setHeader("HX-Redirect", request.getContextPath() + next);
        }
        return new ModelAndView(
                htmx == null ? "intake/reading" : "intake/reading :: reading", Map.of("model", found), HttpStatus.OK);
    }

    @PostMapping("/intake/readings/{reading}/cancel")
    String cancel(@PathVariable long reading, RedirectAttributes redirect) {
        readings.cancel(reading);
        Reading found = readings.find(reading);
        if (found.state() == ReadingState.CANCELLED) {
            redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("intake.reading.cancelled", found.fileName()));
        }
        return "redirect:/intake";
    }

    @PostMapping("/intake/readings/{reading}/again")
    String again(@PathVariable long reading) {
        String next = pathAfter(readings.again(reading));
        return "redirect:" + (next == null ? "/intake/readings/" + reading : next);
    }

    /** The desk, or the comparison of a revised version; null while there is no document. */
    static @Nullable String pathAfter(Reading reading) {
        return reading.document() == null
                ? null
                : "/intake/" + reading.document().value() + (reading.revises() == null ? "" : "/revision");
    }
}
