package cn.liangdeng.access.signin;

import cn.liangdeng.access.domain.AccountDetails;
import cn.liangdeng.access.domain.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Signs in by user name and password. Every refusal is the same, whatever its cause. */
@Component
class AccountAuthenticationProvider implements AuthenticationProvider {

    private final SignIn signIn;

    AccountAuthenticationProvider(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        Object password = request.getCredentials();
        AccountDetails details = signIn.attempt(request.getName(), password == null ? "" : password.toString())
                .orElseThrow(() -> new BadCredentialsException("refused"));
        UsernamePasswordAuthenticationToken result =
                UsernamePasswordAuthenticationToken.authenticated(details, null, details.getAuthorities());
        result.setDetails(request.getDetails());
        return result;
    }

    @Override
    public boolean supports(@Nullable Class<?> type) {
        return type != null && UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
