package cn.liangdeng.access.domain;

import cn.liangdeng.access.Role;
import cn.liangdeng.access.SubstitutionId;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.Permission;
import cn.liangdeng.shared.UnitId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * A signed-in person: who it is, what the roles permit and for which units. Holds what was true at sign-in; a change of rights
 * ends the session. Carries no password.
 */
public final class AccountDetails implements UserDetails {

    private static final long serialVersionUID = 1L;

    /** 王某代李某: how two names stand in a history. */
    private static final String STANDS_FOR = "代";

    /** Histories keep 60 characters of a name. */
    private static final int LONGEST_OF_TWO = 29;

    private final long accountId;
    private final long districtId;
    private final long unitId;
    private final String username;
    private final String personName;
    private final Set<Role> roles;
    private final Set<Long> charges;
    private final boolean mustChangePassword;

    /** Of whom stands in for somebody: which substitution it is, and the absent account; 0 at the own desk. */
    private final long substitutionId;

    private final long absentId;

    AccountDetails(Account account) {
        this.accountId = account.id().value();
        this.districtId = account.district().value();
        this.unitId = account.person().unit().value();
        this.username = account.username();
        this.personName = account.person().name();
        this.roles = account.roles();
        this.charges =
                new HashSet<>(account.charges().stream().map(UnitId::value).toList());
        this.mustChangePassword = account.mustChangePassword();
        this.substitutionId = 0;
        this.absentId = 0;
    }

    /** A person at the desk of an absent one: the person is who acts, unit, roles and charges are the absent one's. */
    AccountDetails(Account absent, AccountDetails self, SubstitutionId substitution) {
        this.accountId = self.accountId;
        this.districtId = self.districtId;
        this.unitId = absent.person().unit().value();
        this.username = self.username;
        this.personName =
                cut(self.personName) + STANDS_FOR + cut(absent.person().name());
        this.roles = absent.roles();
        this.charges =
                new HashSet<>(absent.charges().stream().map(UnitId::value).toList());
        this.mustChangePassword = self.mustChangePassword;
        this.substitutionId = substitution.value();
        this.absentId = absent.id().value();
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_OF_TWO ? name : name.substring(0, LONGEST_OF_TWO);
    }

    /** The substitution by which the person sits at somebody else's desk; empty at the own. */
    public Optional<SubstitutionId> substitution() {
        return substitutionId == 0 ? Optional.empty() : Optional.of(new SubstitutionId(substitutionId));
    }

    /** The account, and that of the absent person for whom it stands in. */
    public Set<AccountId> accounts() {
        return absentId == 0 ? Set.of(account()) : Set.of(account(), new AccountId(absentId));
    }

    /** Whether unit, roles and charges are still this account's. */
    boolean hasRightsOf(Account account) {
        return unitId == account.person().unit().value()
                && roles.equals(account.roles())
                && charges.equals(account.charges().stream().map(UnitId::value).collect(Collectors.toSet()));
    }

    public AccountId account() {
        return new AccountId(accountId);
    }

    public DistrictId district() {
        return new DistrictId(districtId);
    }

    public UnitId unit() {
        return new UnitId(unitId);
    }

    public String personName() {
        return personName;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether the person has to choose a password before anything else. */
    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    public boolean may(Permission permission) {
        return roles.stream().anyMatch(role -> role.permissions().contains(permission));
    }

    public DataScope readScope() {
        return scope(roles.stream().map(Role::readReach).toList());
    }

    public DataScope actScope() {
        return scope(roles.stream().map(Role::actReach).toList());
    }

    private DataScope scope(List<Role.Reach> reaches) {
        Set<UnitId> roots = new HashSet<>();
        for (Role.Reach reach : reaches) {
            switch (reach) {
                case DISTRICT -> {
                    return DataScope.district(district());
                }
                case CHARGES -> {
                    if (charges.isEmpty()) {
                        return DataScope.district(district());
                    }
                    charges.forEach(unit -> roots.add(new UnitId(unit)));
                }
                case OWN_UNIT -> roots.add(unit());
                case NOTHING -> {}
            }
        }
        return DataScope.subtrees(district(), roots);
    }

    /** The permissions by name, and {@code ROLE_…} for each role. */
    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        roles.forEach(role -> permissions.addAll(role.permissions()));
        List<GrantedAuthority> authorities = new ArrayList<>();
        permissions.forEach(permission -> authorities.add(new SimpleGrantedAuthority(permission.name())));
        roles.forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role.name())));
        return authorities;
    }

    @Override
    public String getUsername() {
        return username;
    }

    /** Always empty: the hash stays in the database. */
    @Override
    public String getPassword() {
        return "";
    }

    /** The same account is the same person, whatever the rights at sign-in were. */
    @Override
    public boolean equals(Object other) {
        return other instanceof AccountDetails details && details.accountId == accountId;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(accountId);
    }

    @Override
    public String toString() {
        return "account:" + accountId;
    }
}
