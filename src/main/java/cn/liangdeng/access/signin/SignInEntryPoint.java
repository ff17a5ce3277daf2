package cn.liangdeng.access.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.session.SessionInformationExpiredEvent;
import org.springframework.security.web.session.SessionInformationExpiredStrategy;
import org.springframework.stereotype.Component;

/**
 * What happens to a request that nobody is signed in for: a page leads to the sign-in and back; a piece of a page is answered
 * by 401, the header {@value #HEADER} and a line of JSON, so that the script can keep what was typed and ask to sign in.
 */
@Component
class SignInEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler, SessionInformationExpiredStrategy {

    static final String HEADER = "X-Session";
    static final String EXPIRED = "expired";

    private final AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        lead(request, response, request.getRequestedSessionId() == null ? "/login" : "/login?expired");
    }

    /** A form sent after the session's end carries a token of the past: that is signing in again, not a refusal. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException, ServletException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            lead(request, response, "/login?expired");
        } else {
            forbidden.handle(request, response, cause);
        }
    }

    @Override
    public void onExpiredSessionDetected(SessionInformationExpiredEvent event) throws IOException {
        lead(event.getRequest(), event.getResponse(), "/login?ended");
    }

    private static void lead(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        if (!PieceRequests.isPiece(request)) {
            response.sendRedirect(request.getContextPath() + path);
            return;
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader(HEADER, EXPIRED);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("{\"error\":\"signed-out\"}");
    }
}
