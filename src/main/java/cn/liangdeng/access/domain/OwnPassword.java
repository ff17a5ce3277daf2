package cn.liangdeng.access.domain;

import cn.liangdeng.access.AccountChanged;
import cn.liangdeng.access.AccountChanged.Change;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The signed-in person's own password. */
@Service
public class OwnPassword {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final CurrentUser user;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OwnPassword(
            AccountRepository accounts,
            Passwords passwords,
            CurrentUser user,
            Clock clock,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.user = user;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Replaces the password; all sessions of the account end with the old one.
     *
     * @return the person with the new state, to go on with in the present session
     * @throws BusinessException invalid, if the present password is wrong, or the new one is against the rules or the same
     */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public AccountDetails change(String present, String wanted) {
        Account account = accounts.findByIdAndDistrictId(
                        user.account().value(), user.district().value())
                .orElseThrow(() -> BusinessException.notFound("access.problem.notFound"));
        if (!passwords.matches(present, account.passwordHash())) {
            throw BusinessException.invalid("access.problem.passwordWrong");
        }
        String hash = passwords.hash(wanted, account.username());
        if (passwords.matches(wanted, account.passwordHash())) {
            throw BusinessException.invalid("access.problem.passwordSame");
        }
        account.changePassword(hash, clock);
        accounts.saveAndFlush(account);
        events.publishEvent(new AccountChanged(account.id(), Change.PASSWORD_CHANGED));
        return new AccountDetails(account);
    }
}
