package cn.liangdeng.access.signin;

import cn.liangdeng.access.domain.AccountDetails;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever has to choose a password sees nothing else before. */
class ForcedPasswordChange extends OncePerRequestFilter {

    static final String PATH = "/account/password";

    private final RequestMatcher allowed;

    ForcedPasswordChange(RequestMatcher allowed) {
        this.allowed = allowed;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean due = authentication != null
                && authentication.getPrincipal() instanceof AccountDetails details
                && details.mustChangePassword();
        if (!due || allowed.matches(request)) {
            chain.doFilter(request, response);
        } else if (PieceRequests.isPiece(request)) {
            response.setHeader("HX-Redirect", request.getContextPath() + PATH);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.sendRedirect(request.getContextPath() + PATH);
        }
    }
}
