package cn.liangdeng.access.imports;

import cn.liangdeng.access.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A row of the accounts.
 *
 * @param cells where to note what is wrong
 * @param username in lower case
 * @param unit name of the person's unit
 * @param charges names of the units in charge
 */
record AccountLine(
        RowReader cells,
        String username,
        String personName,
        String unit,
        String jobTitle,
        String officePhone,
        Set<Role> roles,
        List<String> charges) {

    private static final Set<String> YES = Set.of("是", "√", "✓", "y", "yes", "1");
    private static final Set<String> NO = Set.of("", "否", "×", "n", "no", "0");

    static AccountLine read(RowReader cells, Headers headers) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            String mark = cells.text(headers.of(role)).toLowerCase(Locale.ROOT);
            if (YES.contains(mark)) {
                roles.add(role);
            } else if (!NO.contains(mark)) {
                cells.reject(headers.of(role), "access.import.problem.mark", mark);
            }
        }
        return new AccountLine(
                cells,
                cells.required(headers.of(Column.USERNAME)).toLowerCase(Locale.ROOT),
                cells.required(headers.of(Column.PERSON_NAME)),
                cells.required(headers.of(Column.UNIT)),
                cells.text(headers.of(Column.JOB_TITLE)),
                cells.text(headers.of(Column.OFFICE_PHONE)),
                roles,
                cells.parts(headers.of(Column.CHARGES)));
    }
}
