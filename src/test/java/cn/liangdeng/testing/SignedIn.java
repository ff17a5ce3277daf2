package cn.liangdeng.testing;

import cn.liangdeng.access.ActingAs;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Runs test code as a person who has an account (see {@link People}). A bean of every {@link IntegrationTest}. */
@Component
public class SignedIn {

    private final ActingAs actingAs;

    SignedIn(ActingAs actingAs) {
        this.actingAs = actingAs;
    }

    /** Calls services as this person. */
    public <T> T call(String username, Supplier<T> code) {
        return actingAs.call(username, code);
    }

    /** Calls services as this person. */
    public void run(String username, Runnable code) {
        actingAs.run(username, code);
    }

    /** For MockMvc: the request is sent by this person. Posts need {@code csrf()} besides. */
    public RequestPostProcessor as(String username) {
        Authentication person = actingAs.call(
                username,
                () -> Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication()));
        return SecurityMockMvcRequestPostProcessors.authentication(person);
    }
}
