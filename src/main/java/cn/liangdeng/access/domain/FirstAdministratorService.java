package cn.liangdeng.access.domain;

import cn.liangdeng.access.AccountChanged;
import cn.liangdeng.access.AccountChanged.Change;
import cn.liangdeng.access.FirstAdministrator;
import cn.liangdeng.access.Role;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.UnitId;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates the account with which everything begins. */
@Service
class FirstAdministratorService implements FirstAdministrator {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FirstAdministratorService(
            AccountRepository accounts, Passwords passwords, Clock clock, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional
    public AccountId create(
            DistrictId district, String username, String personName, String password, boolean mustChangePassword) {
        accounts.lockAdministrators();
        if (accounts.count() > 0) {
            throw new IllegalStateException("there are accounts already; an administrator creates more of them");
        }
        String checkedName = UserName.checked(username);
        Account account = new Account(
                district,
                new Person(district, new UnitId(district.value()), personName, null, null),
                checkedName,
                passwords.hash(password, checkedName),
                mustChangePassword,
                clock);
        account.grant(Set.of(Role.SYSTEM_ADMINISTRATOR), Set.of());
        Account saved = accounts.saveAndFlush(account);
        events.publishEvent(new AccountChanged(saved.id(), Change.CREATED));
        return saved.id();
    }
}
