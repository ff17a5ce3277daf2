package cn.liangdeng.access.web;

import cn.liangdeng.access.AccountChange;
import cn.liangdeng.access.AccountSummary;
import cn.liangdeng.access.NewAccount;
import cn.liangdeng.access.Role;
import cn.liangdeng.access.query.AccountRow;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.UnitId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What is typed to create or change an account.
 *
 * @param username only for a new one
 * @param roles names of roles
 * @param charges ids of the units in charge
 * @param version state of the account when the form was opened; 0 for a new one
 */
record AccountForm(
        @Nullable String username,
        @Nullable String personName,
        @Nullable String jobTitle,
        @Nullable String officePhone,
        @Nullable Long unit,
        @Nullable List<String> roles,
        @Nullable List<Long> charges,
        @Nullable Integer version) {

    /** As the field lets one type; the account itself refuses more. */
    private static final int LONGEST_NAME = 60;

    static AccountForm blank() {
        return new AccountForm("", "", "", "", null, List.of(), List.of(), 0);
    }

    static AccountForm of(AccountRow row) {
        AccountSummary account = row.account();
        return new AccountForm(
                account.username(),
                account.personName(),
                account.jobTitle(),
                account.officePhone(),
                account.unit().value(),
                account.roles().stream().map(Role::name).toList(),
                account.charges().stream().map(UnitId::value).toList(),
                row.version());
    }

    NewAccount toAccount(String password) {
        return new NewAccount(
                Objects.requireNonNullElse(username, ""),
                Objects.requireNonNullElse(personName, ""),
                jobTitle,
                officePhone,
                unitId(),
                roleSet(),
                chargeSet(),
                password,
                true);
    }

    AccountChange toChange() {
        return new AccountChange(
                Objects.requireNonNullElse(personName, ""), jobTitle, officePhone, unitId(), roleSet(), chargeSet());
    }

    boolean hasRole(String role) {
        return roles != null && roles.contains(role);
    }

    boolean hasCharge(String unitId) {
        return charges != null
                && charges.stream().anyMatch(id -> String.valueOf(id).equals(unitId));
    }

    /** Names all that is left empty at once; what is wrong otherwise is said when it is saved. */
    void rejectBlanks(Errors errors, boolean isNew) {
        if (isNew && (username == null || username.isBlank())) {
            errors.rejectValue("username", "access.problem.username");
        }
        if (personName == null || personName.isBlank()) {
            errors.rejectValue("personName", "access.problem.personName", new Object[] {LONGEST_NAME}, null);
        }
        if (unit == null) {
            errors.rejectValue("unit", "access.problem.unit");
        }
        if (roleSet().isEmpty()) {
            errors.rejectValue("roles", "access.problem.noRole");
        }
    }

    private UnitId unitId() {
        if (unit == null) {
            throw BusinessException.invalid("access.problem.unit");
        }
        return new UnitId(unit);
    }

    private Set<Role> roleSet() {
        return roles == null
                ? Set.of()
                : Arrays.stream(Role.values())
                        .filter(role -> roles.contains(role.name()))
                        .collect(Collectors.toSet());
    }

    private Set<UnitId> chargeSet() {
        return charges == null
                ? Set.of()
                : charges.stream().filter(Objects::nonNull).map(UnitId::new).collect(Collectors.toSet());
    }
}
