package cn.liangdeng.access.imports;

import cn.liangdeng.access.AccountChange;
import cn.liangdeng.access.AccountSummary;
import cn.liangdeng.access.NewAccount;
import cn.liangdeng.access.Role;
import cn.liangdeng.access.domain.AccountEditing;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.UnitId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Carries out the rows of the accounts, after those of the units. */
final class AccountImport {

    private final AccountEditing editing;
    private final UnitImport units;
    private final Headers headers;
    private final Map<String, AccountSummary> existing;
    private final EffectCollector effects = new EffectCollector();

    /**
     * @param existing the accounts of the district by user name
     */
    AccountImport(AccountEditing editing, UnitImport units, Headers headers, Map<String, AccountSummary> existing) {
        this.editing = editing;
        this.units = units;
        this.headers = headers;
        this.existing = existing;
    }

    /**
     * @param hashes hashes of the first passwords by user name
     */
    void run(List<AccountLine> lines, Map<String, String> hashes) {
        lines.forEach(line -> carryOut(line, hashes));
    }

    ImportReport.Effects effects() {
        return effects.effects();
    }

    private void carryOut(AccountLine line, Map<String, String> hashes) {
        if (line.roles().isEmpty()) {
            // At the first column of the roles, so that the eye finds all of them.
            line.cells().reject(headers.of(Role.UNIT_FILLER), "access.problem.noRole");
        }
        Optional<UnitId> unit = unit(line, line.unit(), Column.UNIT);
        Set<UnitId> charges = new HashSet<>();
        boolean complete = true;
        for (String word : line.charges()) {
            Optional<UnitId> charge = unit(line, word, Column.CHARGES);
            complete = complete && charge.isPresent();
            charge.ifPresent(charges::add);
        }
        if (unit.isEmpty() || !complete || line.cells().isFaulty()) {
            return;
        }
        try {
            bringAbout(line, unit.get(), charges, hashes);
        } catch (BusinessException refusal) {
            line.cells().reject(columnOf(refusal), refusal.messageKey(), refusal.arguments());
        }
    }

    private Optional<UnitId> unit(AccountLine line, String word, Column column) {
        if (word.isEmpty() || units.isFaulty(word)) {
            return Optional.empty();
        }
        Optional<UnitId> unit = units.resolve(word);
        if (unit.isEmpty()) {
            line.cells().reject(headers.of(column), "access.import.problem.unitUnknown", word);
        }
        return unit;
    }

    private void bringAbout(AccountLine line, UnitId unit, Set<UnitId> charges, Map<String, String> hashes) {
        AccountSummary present = existing.get(line.username());
        if (present != null) {
            AccountChange state = new AccountChange(
                    line.personName(), line.jobTitle(), line.officePhone(), unit, line.roles(), charges);
            effects.existing(line.username(), editing.change(present.id(), state));
            return;
        }
        NewAccount account = new NewAccount(
                line.username(),
                line.personName(),
                line.jobTitle(),
                line.officePhone(),
                unit,
                line.roles(),
                charges,
                "",
                true);
        editing.createWithHash(account, hashes.getOrDefault(line.username(), ""));
        effects.created(line.username());
    }

    private String columnOf(BusinessException refusal) {
        return switch (refusal.messageKey()) {
            case "access.problem.personName" -> headers.of(Column.PERSON_NAME);
            case "access.problem.jobTitle" -> headers.of(Column.JOB_TITLE);
            case "access.problem.officePhone" -> headers.of(Column.OFFICE_PHONE);
            case "access.problem.unitDissolved" -> headers.of(Column.UNIT);
            case "access.problem.chargesWithoutLeader" -> headers.of(Column.CHARGES);
            case "access.problem.rolesApart", "access.problem.lastAdministrator", "access.problem.ownAdministration" ->
                headers.of(Role.SYSTEM_ADMINISTRATOR);
            default -> headers.of(Column.USERNAME);
        };
    }
}
