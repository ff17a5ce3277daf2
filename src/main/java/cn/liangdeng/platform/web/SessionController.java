package cn.liangdeng.platform.web;

import cn.liangdeng.shared.CurrentUser;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells a page that has stood open for long who is signed in now, with the token that its forms need. After signing in again
 * in another window a page thereby goes on without losing what was typed.
 */
@RestController
class SessionController {

    private final CurrentUser user;

    SessionController(CurrentUser user) {
        this.user = user;
    }

    @GetMapping("/session")
    ResponseEntity<Map<String, Object>> session(CsrfToken token) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Map.of("account", user.account().value(), "csrfToken", token.getToken()));
    }
}
