package cn.liangdeng.calendar.domain;

import cn.liangdeng.shared.DistrictId;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Keeps what windows are made of for as long as one request is answered: a page and the modules that contribute to it ask a dozen
 * times. Jobs read it whenever they ask.
 */
@Component
class WindowsOfRequest {

    private static final String NAME = WindowsOfRequest.class.getName() + ".";

    private static final Set<String> ANSWERED = Set.of("GET", "POST");

    private record Kept(LocalDate first, Windows windows) {}

    /**
     * The windows that were read for this request, or else are read now.
     *
     * @param first day from which special days are needed
     * @param reading reads them from a day on
     */
    Windows get(DistrictId district, LocalDate first, Function<LocalDate, Windows> reading) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (!(request instanceof ServletRequestAttributes page)
                || !ANSWERED.contains(page.getRequest().getMethod())) {
            return reading.apply(first);
        }
        String name = NAME + district.value();
        Kept kept = (Kept) page.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        if (kept == null || kept.first().isAfter(first)) {
            // A page that shows a month asks for the months before it next.
            LocalDate early = first.minusYears(1);
            kept = new Kept(early, reading.apply(early));
            page.setAttribute(name, kept, RequestAttributes.SCOPE_REQUEST);
        }
        return kept.windows();
    }

    /** To be called by what has changed the tables: the rest of the request reads them anew. */
    void forget(DistrictId district) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes page) {
            page.removeAttribute(NAME + district.value(), RequestAttributes.SCOPE_REQUEST);
        }
    }
}
