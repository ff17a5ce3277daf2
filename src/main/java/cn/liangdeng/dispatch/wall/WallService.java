package cn.liangdeng.dispatch.wall;

import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.Permission;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The wall as a person sees it, or a screen that the office has let show it. */
@Service
@Transactional(readOnly = true)
public class WallService {

    private final WallBoard board;
    private final WallLinks links;
    private final CurrentUser user;

    WallService(WallBoard board, WallLinks links, CurrentUser user) {
        this.board = board;
        this.links = links;
        this.user = user;
    }

    /**
     * What a request for the wall comes to.
     *
     * @param state changes whenever the wall could have changed
     * @param view null where the asker has this state already
     */
    public record Answer(String state, @Nullable WallView view) {}

    /**
     * The units in the person's scope.
     *
     * @param known the state that the asker has; null for none
     */
    @PreAuthorize("hasAuthority('PROGRESS_READ')")
    public Answer forPerson(@Nullable String known) {
        return answer(user.readScope(), known);
    }

    /**
     * The whole district, for the screen that holds the secret; empty where it may not (any more). Demands no right, because
     * the secret is the right: it lends the right to read progress for the time of this one call.
     */
    public Optional<Answer> forScreen(String secret, @Nullable String known) {
        return links.districtOf(secret).map(district -> reading(() -> answer(DataScope.district(district), known)));
    }

    private Answer answer(DataScope scope, @Nullable String known) {
        ShownMonth month = board.month(scope);
        String state = board.state(scope, month);
        return new Answer(state, state.equals(known) ? null : board.view(scope, month));
    }

    private static <T> T reading(Supplier<T> code) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext lent = SecurityContextHolder.createEmptyContext();
        lent.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                "wall", null, List.of(new SimpleGrantedAuthority(Permission.PROGRESS_READ.name()))));
        SecurityContextHolder.setContext(lent);
        try {
            return code.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
