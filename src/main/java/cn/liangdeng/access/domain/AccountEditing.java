package cn.liangdeng.access.domain;

import cn.liangdeng.access.AccountChange;
import cn.liangdeng.access.AccountChanged;
import cn.liangdeng.access.AccountChanged.Change;
import cn.liangdeng.access.NewAccount;
import cn.liangdeng.access.Role;
import cn.liangdeng.access.query.AccountQueries;
import cn.liangdeng.access.query.AccountRow;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.Page;
import cn.liangdeng.shared.PageRequest;
import cn.liangdeng.shared.UnitId;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the accounts of the current person's district. */
@Service
@Transactional
@PreAuthorize("hasAuthority('ACCOUNT_MANAGE')")
public class AccountEditing {

    private final AccountRepository accounts;
    private final AccountQueries queries;
    private final Passwords passwords;
    private final Units units;
    private final CurrentUser user;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AccountEditing(
            AccountRepository accounts,
            AccountQueries queries,
            Passwords passwords,
            Units units,
            CurrentUser user,
            Clock clock,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.queries = queries;
        this.passwords = passwords;
        this.units = units;
        this.user = user;
        this.clock = clock;
        this.events = events;
    }

    /** A page of the accounts; see {@link AccountQueries#search}. */
    @Transactional(readOnly = true)
    public Page<AccountRow> search(String search, @Nullable Role role, PageRequest page) {
        return queries.search(DataScope.district(user.district()), search, role, page);
    }

    /**
     * The account as it stands.
     *
     * @throws BusinessException not found, if there is none in the district
     */
    @Transactional(readOnly = true)
    public AccountRow row(AccountId id) {
        return queries.find(DataScope.district(user.district()), id)
                .orElseThrow(() -> BusinessException.notFound("access.problem.notFound"));
    }

    /** The units to which a person may belong or of which one may be in charge, dissolved ones included. */
    @Transactional(readOnly = true)
    public List<UnitSummary> units() {
        return units.list(user.district());
    }

    /** A first password for a new account; see {@link Passwords#generate}. */
    public String firstPassword(String username) {
        return passwords.generate(username);
    }

    /** See {@link cn.liangdeng.access.Accounts#create}. */
    public AccountId create(NewAccount data) {
        String username = UserName.checked(data.username());
        return createWithHash(data, passwords.hash(data.password(), username));
    }

    /**
     * The same with a password that was generated and hashed before; {@link NewAccount#password()} is passed over.
     *
     * @param hash made by {@link Passwords#hash}; an empty one fits no password
     */
    public AccountId createWithHash(NewAccount data, String hash) {
        String username = UserName.checked(data.username());
        if (accounts.existsByUsername(username)) {
            throw BusinessException.invalid("access.problem.usernameTaken", username);
        }
        requireUnit(data.unit());
        Account account = new Account(
                user.district(),
                new Person(user.district(), data.unit(), data.personName(), data.jobTitle(), data.officePhone()),
                username,
                hash,
                data.mustChangePassword(),
                clock);
        grant(account, data.roles(), data.charges());
        Account saved = accounts.saveAndFlush(account);
        publish(saved, Change.CREATED);
        return saved.id();
    }

    /** See {@link cn.liangdeng.access.Accounts#change}. */
    public boolean change(AccountId id, AccountChange data) {
        Account account = load(id);
        return change(account, data);
    }

    /** The same, refused if the account has changed since the person opened the form. */
    public boolean change(AccountId id, int version, AccountChange data) {
        Account account = load(id);
        account.requireVersion(version);
        return change(account, data);
    }

    /** Sets a password that holds only for the next sign-in, and returns it to be handed over. */
    public String resetPassword(AccountId id) {
        Account account = load(id);
        String password = passwords.generate(account.username());
        account.resetPassword(passwords.hash(password, account.username()), clock);
        accounts.saveAndFlush(account);
        publish(account, Change.PASSWORD_RESET);
        return password;
    }

    /** 停用: nobody signs in with the account any more, and its sessions end. */
    public void disable(AccountId id) {
        Account account = load(id);
        requireAdministrationStays(account, Set.of());
        if (account.disable()) {
            accounts.saveAndFlush(account);
            publish(account, Change.DISABLED);
        }
    }

    /** 启用; ends a lock after failures too. */
    public void enable(AccountId id) {
        Account account = load(id);
        requireUnit(account.person().unit());
        if (account.enable()) {
            accounts.saveAndFlush(account);
            publish(account, Change.ENABLED);
        }
    }

    /** Ends a lock after failures before its time. */
    public void unlock(AccountId id) {
        Account account = load(id);
        if (account.unlock()) {
            accounts.saveAndFlush(account);
            publish(account, Change.UNLOCKED);
        }
    }

    private boolean change(Account account, AccountChange data) {
        requireAdministrationStays(account, data.roles());
        boolean unitChanges = !account.person().unit().equals(data.unit());
        if (unitChanges) {
            requireUnit(data.unit());
        }
        boolean rightsChange = grant(account, data.roles(), data.charges()) || unitChanges;
        boolean personChanges =
                account.person().change(data.unit(), data.personName(), data.jobTitle(), data.officePhone());
        accounts.saveAndFlush(account);
        if (rightsChange) {
            publish(account, Change.RIGHTS_CHANGED);
        } else if (personChanges) {
            publish(account, Change.CHANGED);
        }
        return rightsChange || personChanges;
    }

    private boolean grant(Account account, Set<Role> roles, Set<UnitId> charges) {
        charges.stream().filter(unit -> !account.charges().contains(unit)).forEach(this::requireUnit);
        return account.grant(roles, charges);
    }

    /** Somebody must always be able to administer, and nobody takes the own administration away by mistake. */
    private void requireAdministrationStays(Account account, Set<Role> rolesToBe) {
        boolean administers = account.isEnabled() && account.roles().contains(Role.SYSTEM_ADMINISTRATOR);
        if (!administers || rolesToBe.contains(Role.SYSTEM_ADMINISTRATOR)) {
            return;
        }
        accounts.lockAdministrators();
        if (accounts.countOtherAdministrators(
                        account.district().value(), account.id().value())
                == 0) {
            throw BusinessException.conflict("access.problem.lastAdministrator");
        }
        if (account.id().equals(user.account())) {
            throw BusinessException.conflict("access.problem.ownAdministration");
        }
    }

    private void requireUnit(UnitId id) {
        UnitSummary unit = units.get(id);
        if (!unit.active()) {
            throw BusinessException.invalid("access.problem.unitDissolved", unit.name());
        }
    }

    private Account load(AccountId id) {
        return accounts.findByIdAndDistrictId(id.value(), user.district().value())
                .orElseThrow(() -> BusinessException.notFound("access.problem.notFound"));
    }

    private void publish(Account account, Change change) {
        events.publishEvent(new AccountChanged(account.id(), change));
    }
}
