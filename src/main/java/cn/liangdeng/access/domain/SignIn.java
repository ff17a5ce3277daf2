package cn.liangdeng.access.domain;

import cn.liangdeng.access.AccountChanged;
import cn.liangdeng.access.AccountChanged.Change;
import cn.liangdeng.shared.AccountId;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks user name and password and counts failures. */
@Service
public class SignIn {

    private static final int LONGEST_INPUT = 200;

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    SignIn(
            AccountRepository accounts,
            Passwords passwords,
            Clock clock,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * The person, if name and password fit an account that is in use and not locked. Why they do not is told to nobody.
     *
     * <p>The slow comparison runs outside a transaction: guessing at one account must not use up the database connections.
     */
    public Optional<AccountDetails> attempt(String typedName, String password) {
        if (typedName.length() > LONGEST_INPUT || password.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        Optional<Account> found = accounts.findByUsername(UserName.normal(typedName));
        boolean fits =
                passwords.matches(password, found.map(Account::passwordHash).orElse(null));
        return found.flatMap(account -> Objects.requireNonNull(transaction.execute(
                status -> Optional.ofNullable(count(account.id().value(), account.passwordHash(), fits)))));
    }

    private @Nullable AccountDetails count(long id, String comparedHash, boolean fits) {
        Account account = accounts.findForSignIn(id).orElseThrow();
        boolean stillFits = fits && comparedHash.equals(account.passwordHash());
        if (stillFits && account.isEnabled() && !account.isLocked(clock)) {
            account.signedIn(clock);
            events.publishEvent(new AccountChanged(account.id(), Change.SIGNED_IN));
            return new AccountDetails(account);
        }
        if (!stillFits) {
            countFailure(account);
        }
        return null;
    }

    /** Counts a wrong password that was typed elsewhere than at the sign-in. */
    void failed(AccountId account) {
        transaction.executeWithoutResult(
                status -> countFailure(accounts.findForSignIn(account.value()).orElseThrow()));
    }

    private void countFailure(Account account) {
        boolean locked = account.signInFailed(clock);
        events.publishEvent(new AccountChanged(account.id(), Change.SIGN_IN_FAILED));
        if (locked) {
            events.publishEvent(new AccountChanged(account.id(), Change.LOCKED_OUT));
        }
    }

    /** The person behind an enabled account, without a password; for code that acts inside the process. */
    public Optional<AccountDetails> find(String username) {
        return transaction.execute(status -> accounts.findByUsername(UserName.normal(username))
                .filter(Account::isEnabled)
                .map(AccountDetails::new));
    }
}
