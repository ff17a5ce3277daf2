package cn.liangdeng.access.signin;

import cn.liangdeng.access.domain.AccountDetails;
import cn.liangdeng.access.domain.Desks;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads a substitute back to the own desk with the first request after the right to the other one has ended. */
class EndedSubstitution extends OncePerRequestFilter {

    private final Desks desks;
    private final Sessions sessions;
    private final RequestMatcher open;

    /** @param open addresses that nobody needs a desk for */
    EndedSubstitution(Desks desks, Sessions sessions, RequestMatcher open) {
        this.desks = desks;
        this.sessions = sessions;
        this.open = open;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !(authentication.getPrincipal() instanceof AccountDetails details)
                || details.substitution().isEmpty()
                || open.matches(request)
                || desks.holds(details)) {
            chain.doFilter(request, response);
            return;
        }
        desks.leave(details)
                .ifPresentOrElse(
                        own -> sessions.renew(request, response, own),
                        () -> request.getSession().invalidate());
        if (PieceRequests.isPiece(request)) {
            response.setHeader("HX-Redirect", request.getContextPath() + "/");
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.sendRedirect(request.getContextPath() + "/");
        }
    }
}
