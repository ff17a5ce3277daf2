package cn.liangdeng.access.domain;

import cn.liangdeng.access.Role;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.UnitId;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** A person's key to the product: user name, password, roles, units in charge. */
@Entity
@Table(schema = "access", name = "account")
class Account {

    /** GB/T 22239-2019 asks for a limit and gives no number; 5 and 15 minutes are what assessors expect (handbook §6.1). */
    static final int FAILURES_ALLOWED = 5;

    static final Duration LOCK_TIME = Duration.ofMinutes(15);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account")
    @SequenceGenerator(name = "account", sequenceName = "access.account_seq", allocationSize = 20)
    private Long id;

    @Column(name = "district_id")
    private long districtId;

    @OneToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    private String username;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_changed_at")
    private Instant passwordChangedAt;

    @Column(name = "must_change_password")
    private boolean mustChangePassword;

    private boolean enabled;

    // RankingSignature in does not make an administrator's open form stale.
    @OptimisticLock(excluded = true)
    @Column(name = "failed_attempts")
    private int failedAttempts;

    @OptimisticLock(excluded = true)
    @Column(name = "locked_until")
    private @Nullable Instant lockedUntil;

    @OptimisticLock(excluded = true)
    @Column(name = "last_login_at")
    private @Nullable Instant lastLoginAt;

    @ElementCollection
    @CollectionTable(schema = "access", name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @ElementCollection
    @CollectionTable(schema = "access", name = "charge", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "unit_id")
    private Set<Long> charges = new HashSet<>();

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    @SuppressWarnings("NullAway.Init")
    Account(DistrictId district, Person person, String username, String hash, boolean mustChange, Clock clock) {
        this.districtId = district.value();
        this.person = person;
        this.username = username;
        this.passwordHash = hash;
        this.passwordChangedAt = clock.instant();
        this.mustChangePassword = mustChange;
        this.enabled = true;
    }

    /**
     * Counts a wrong password; the fifth in a row locks the account for a while. Tries during a lock neither count nor
     * prolong it.
     *
     * @return whether this failure has locked the account
     */
    boolean signInFailed(Clock clock) {
        if (isLocked(clock)) {
            return false;
        }
        lockedUntil = null;
        failedAttempts++;
        if (failedAttempts < FAILURES_ALLOWED) {
            return false;
        }
        failedAttempts = 0;
        lockedUntil = clock.instant().plus(LOCK_TIME);
        return true;
    }

    void signedIn(Clock clock) {
        failedAttempts = 0;
        lockedUntil = null;
        lastLoginAt = clock.instant();
    }

    /** True while too many failures keep the account locked. */
    boolean isLocked(Clock clock) {
        return lockedUntil != null && clock.instant().isBefore(lockedUntil);
    }

    /** The person chose a new password. */
    void changePassword(String newHash, Clock clock) {
        passwordHash = newHash;
        passwordChangedAt = clock.instant();
        mustChangePassword = false;
    }

    /** An administrator set a password, which holds only until the next sign-in. */
    void resetPassword(String newHash, Clock clock) {
        changePassword(newHash, clock);
        mustChangePassword = true;
        unlock();
    }

    /** Ends a lock after failures; true if there was one. */
    boolean unlock() {
        boolean wasLocked = lockedUntil != null || failedAttempts > 0;
        failedAttempts = 0;
        lockedUntil = null;
        return wasLocked;
    }

    /** 停用; true if it was in use. */
    boolean disable() {
        boolean was = enabled;
        enabled = false;
        return was;
    }

    /** 启用; true if it was not in use. */
    boolean enable() {
        boolean was = enabled;
        enabled = true;
        unlock();
        return !was;
    }

    /**
     * The account holds exactly these roles from now on, and the person is in charge of exactly these units.
     *
     * @return whether anything was different
     */
    boolean grant(Set<Role> newRoles, Set<UnitId> newCharges) {
        if (newRoles.isEmpty()) {
            throw BusinessException.invalid("access.problem.noRole");
        }
        if (!Role.mayBeTogether(newRoles)) {
            throw BusinessException.invalid("access.problem.rolesApart");
        }
        if (!newCharges.isEmpty() && !newRoles.contains(Role.LEADER)) {
            throw BusinessException.invalid("access.problem.chargesWithoutLeader");
        }
        Set<Long> ids = newCharges.stream().map(UnitId::value).collect(Collectors.toSet());
        boolean same = roles.equals(newRoles) && charges.equals(ids);
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
        charges.retainAll(ids);
        charges.addAll(ids);
        return !same;
    }

    /**
     * Refuses a change that was prepared on an older state.
     *
     * @param seen sum of the versions of account and person, as the form had it
     */
    void requireVersion(int seen) {
        if (Objects.requireNonNullElse(version, 0) + person.version() != seen) {
            throw BusinessException.conflict("access.problem.stale", username);
        }
    }

    AccountId id() {
        return new AccountId(id);
    }

    DistrictId district() {
        return new DistrictId(districtId);
    }

    Person person() {
        return person;
    }

    String username() {
        return username;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    boolean isEnabled() {
        return enabled;
    }

    Set<Role> roles() {
        return roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }

    Set<UnitId> charges() {
        return charges.stream().map(UnitId::new).collect(Collectors.toSet());
    }
}
