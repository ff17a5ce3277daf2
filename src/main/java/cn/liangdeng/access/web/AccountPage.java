package cn.liangdeng.access.web;

import cn.liangdeng.access.Role;
import cn.liangdeng.access.query.AccountRow;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.shared.Option;
import cn.liangdeng.shared.UnitId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of one account.
 *
 * @param row the account as it stands, null for a new one
 * @param units where the person may belong
 * @param charges units of which a leader may be in charge, with those already chosen
 * @param roles what the person may be, with those already chosen
 * @param own true where it is the current person's own account
 */
record AccountPage(
        @Nullable AccountRow row, List<Option> units, List<Choice> charges, List<Choice> roles, boolean own) {

    /** One box to tick. */
    record Choice(String value, @Nullable String label, boolean chosen) {}

    static AccountPage of(@Nullable AccountRow row, AccountForm form, List<UnitSummary> all, boolean own) {
        List<Option> units = all.stream()
                .filter(unit -> unit.active() || String.valueOf(form.unit()).equals(text(unit.id())))
                .map(unit -> Option.of(text(unit.id()), unit.name()))
                .toList();
        List<Choice> charges = all.stream()
                .filter(unit -> unit.parent() != null)
                .filter(unit -> unit.active() || form.hasCharge(text(unit.id())))
                .map(unit -> new Choice(text(unit.id()), unit.shortName(), form.hasCharge(text(unit.id()))))
                .toList();
        List<Choice> roles = Arrays.stream(Role.values())
                .map(role -> new Choice(role.name(), null, form.hasRole(role.name())))
                .toList();
        return new AccountPage(row, units, charges, roles, own);
    }

    private static String text(UnitId unit) {
        return String.valueOf(unit.value());
    }
}
