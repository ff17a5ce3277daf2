package cn.liangdeng.access.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/** Leads back to the sign-in page, which keeps the user name as it was typed. */
public class AfterFailure extends SimpleUrlAuthenticationFailureHandler {

    private static final String TYPED_NAME = AfterFailure.class.getName() + ".typedName";
    private static final int LONGEST = 60;

    AfterFailure() {
        super("/login?failed");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException, ServletException {
        String typed = request.getParameter("username");
        if (typed != null && typed.length() <= LONGEST) {
            request.getSession().setAttribute(TYPED_NAME, typed);
        }
        super.onAuthenticationFailure(request, response, cause);
    }

    /** The user name of the last failure, once; null if there is none. */
    public static @Nullable String takeTypedName(HttpServletRequest request) {
        if (request.getSession(false) == null) {
            return null;
        }
        Object typed = request.getSession().getAttribute(TYPED_NAME);
        request.getSession().removeAttribute(TYPED_NAME);
        return (String) typed;
    }
}
