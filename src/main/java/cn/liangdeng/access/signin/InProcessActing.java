package cn.liangdeng.access.signin;

import cn.liangdeng.access.ActingAs;
import cn.liangdeng.access.SubstitutionId;
import cn.liangdeng.access.domain.AccountDetails;
import cn.liangdeng.access.domain.Desks;
import cn.liangdeng.access.domain.SignIn;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Puts an account into the security context for the time of a call. */
@Component
class InProcessActing implements ActingAs {

    private final SignIn signIn;
    private final Desks desks;

    InProcessActing(SignIn signIn, Desks desks) {
        this.signIn = signIn;
        this.desks = desks;
    }

    @Override
    public <T> T call(String username, Supplier<T> code) {
        return as(find(username), code);
    }

    @Override
    public <T> T callFor(String username, SubstitutionId substitution, Supplier<T> code) {
        AccountDetails self = find(username);
        return as(self, () -> as(desks.take(self, substitution), code));
    }

    private AccountDetails find(String username) {
        return signIn.find(username).orElseThrow(() -> new IllegalArgumentException("no enabled account " + username));
    }

    private static <T> T as(AccountDetails details, Supplier<T> code) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext acting = SecurityContextHolder.createEmptyContext();
        acting.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(details, null, details.getAuthorities()));
        SecurityContextHolder.setContext(acting);
        try {
            return code.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
