package cn.liangdeng.access.signin;

import cn.liangdeng.access.AccountChanged;
import cn.liangdeng.access.domain.AccountDetails;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The open sessions of accounts: they end when rights or password change. */
@Component
public class Sessions {

    private final SessionRegistry registry;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    Sessions(SessionRegistry registry) {
        this.registry = registry;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void endSessions(AccountChanged event) {
        if (!event.change().endsSessions()) {
            return;
        }
        registry.getAllPrincipals().stream()
                .filter(principal -> principal instanceof AccountDetails details
                        && details.account().equals(event.account()))
                .flatMap(principal -> registry.getAllSessions(principal, false).stream())
                .forEach(SessionInformation::expireNow);
    }

    /** Lets the present session go on with a new state of the same person, under a new id. */
    public void renew(HttpServletRequest request, HttpServletResponse response, AccountDetails details) {
        HttpSession session = request.getSession();
        registry.removeSessionInformation(session.getId());
        String newId = request.changeSessionId();
        registry.registerNewSession(newId, details);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(details, null, details.getAuthorities()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
