package cn.liangdeng.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets the error page be drawn for a request whose parameters cannot be read, such as an upload that is too large. The server
 * refuses every further look at them, the error page's own included, and would fall back to a bare page.
 */
class UnreadableParametersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new Lenient(request), response);
    }

    private static final class Lenient extends HttpServletRequestWrapper {

        Lenient(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return readable(() -> super.getParameter(name));
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Objects.requireNonNullElse(readable(super::getParameterMap), Map.of());
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Objects.requireNonNullElse(readable(super::getParameterNames), Collections.emptyEnumeration());
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return readable(() -> super.getParameterValues(name));
        }

        private static <T> @Nullable T readable(Supplier<T> parameters) {
            try {
                return parameters.get();
            } catch (IllegalStateException unreadable) {
                return null;
            }
        }
    }
}
