package cn.liangdeng.access.domain;

import cn.liangdeng.access.AccountChanged;
import cn.liangdeng.access.AccountChanged.Change;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import java.time.Clock;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The signed-in person's own password. */
@Service
public class OwnPassword {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final CurrentUser user;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final SignIn signIn;
    private final TransactionTemplate transaction;

    OwnPassword(
            AccountRepository accounts,
            Passwords passwords,
            CurrentUser user,
            Clock clock,
            ApplicationEventPublisher events,
            SignIn signIn,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.user = user;
        this.clock = clock;
        this.events = events;
        this.signIn = signIn;
        this.transaction = transaction;
    }

    /**
     * Replaces the password; all sessions of the account end with the old one. A wrong present password counts as one at the sign-in
     * does, so that nobody can try many from a session left open.
     *
     * @return the person with the new state, to go on with in the present session
     * @throws BusinessException invalid, if the present password is wrong or too many were, or the new one is against the rules or
     *     the same
     */
    @PreAuthorize("isAuthenticated()")
    public AccountDetails change(String present, String wanted) {
        Account known = own();
        if (known.isLocked(clock)) {
            throw BusinessException.invalid(
                    "access.problem.passwordLocked", String.valueOf(Account.LOCK_TIME.toMinutes()));
        }
        if (!passwords.matches(present, known.passwordHash())) {
            signIn.failed(known.id());
            throw BusinessException.invalid("access.problem.passwordWrong");
        }
        String hash = passwords.hash(wanted, known.username());
        if (passwords.matches(wanted, known.passwordHash())) {
            throw BusinessException.invalid("access.problem.passwordSame");
        }
        return Objects.requireNonNull(transaction.execute(status -> replace(known.passwordHash(), hash)));
    }

    private AccountDetails replace(String comparedHash, String hash) {
        Account account = own();
        if (!account.passwordHash().equals(comparedHash)) {
            throw BusinessException.invalid("access.problem.passwordWrong");
        }
        account.changePassword(hash, clock);
        accounts.saveAndFlush(account);
        events.publishEvent(new AccountChanged(account.id(), Change.PASSWORD_CHANGED));
        return new AccountDetails(account);
    }

    private Account own() {
        return accounts.findByIdAndDistrictId(
                        user.account().value(), user.district().value())
                .orElseThrow(() -> BusinessException.notFound("access.problem.notFound"));
    }
}
