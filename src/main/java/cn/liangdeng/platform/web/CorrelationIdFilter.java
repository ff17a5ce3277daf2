package cn.liangdeng.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request a number that stands in the log, in the answer's head and on error pages, so that a person who reports a
 * problem and the administrator who looks for it speak of the same request. A number from outside is never taken over.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CorrelationIdFilter extends OncePerRequestFilter {

    /** Name of the request attribute and of the log's field. */
    static final String ATTRIBUTE = "correlationId";

    private static final int LENGTH = 12;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = UUID.randomUUID()
                .toString()
                .replace("-", "")
                .substring(0, LENGTH)
                .toUpperCase(Locale.ROOT);
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader("X-Request-Id", id);
        /* Not taken away afterwards: the server logs what the chain threw when the chain is done. The next request replaces it. */
        MDC.put(ATTRIBUTE, id);
        chain.doFilter(request, response);
    }
}
