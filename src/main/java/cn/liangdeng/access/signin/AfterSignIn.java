package cn.liangdeng.access.signin;

import cn.liangdeng.access.Role;
import cn.liangdeng.access.domain.AccountDetails;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** Leads on to the page asked for; an administrator is signed out sooner when idle (handbook §6.1). */
class AfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final Duration ADMINISTRATOR_IDLE = Duration.ofMinutes(15);

    AfterSignIn(RequestCache requests) {
        setRequestCache(requests);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (authentication.getPrincipal() instanceof AccountDetails details && details.has(Role.SYSTEM_ADMINISTRATOR)) {
            request.getSession().setMaxInactiveInterval((int) ADMINISTRATOR_IDLE.toSeconds());
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
