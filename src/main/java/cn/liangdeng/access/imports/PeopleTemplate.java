package cn.liangdeng.access.imports;

import cn.liangdeng.access.AccountSummary;
import cn.liangdeng.access.Accounts;
import cn.liangdeng.access.Role;
import cn.liangdeng.access.imports.ImportReport.IssuedPassword;
import cn.liangdeng.office.ColumnSpec;
import cn.liangdeng.office.SheetSpec;
import cn.liangdeng.office.SheetWriter;
import cn.liangdeng.office.TemplateWriter;
import cn.liangdeng.organisation.UnitKind;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.UnitId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The spreadsheets that go out: the template, filled in with what there is, and the first passwords. */
@Service
@PreAuthorize("hasAuthority('ACCOUNT_MANAGE') and hasAuthority('UNIT_MANAGE')")
public class PeopleTemplate {

    private static final int ENTRY_ROWS = 300;

    private final Headers headers;
    private final Units units;
    private final Accounts accounts;
    private final CurrentUser user;

    PeopleTemplate(Headers headers, Units units, Accounts accounts, CurrentUser user) {
        this.headers = headers;
        this.units = units;
        this.accounts = accounts;
        this.user = user;
    }

    /** The template with all units in use and their accounts; imported as it is, it changes nothing. */
    public byte[] template() {
        List<UnitSummary> all = units.list(user.district());
        Map<UnitId, UnitSummary> byId = all.stream().collect(Collectors.toMap(UnitSummary::id, Function.identity()));
        return TemplateWriter.write(List.of(unitSheet(all, byId), accountSheet(byId)), ENTRY_ROWS);
    }

    /** The first passwords, one a row, to be cut apart and handed over. */
    public byte[] passwords(List<IssuedPassword> issued) {
        List<List<@Nullable Object>> rows = issued.stream()
                .map(one -> row(one.unit(), one.personName(), one.username(), one.password()))
                .toList();
        return SheetWriter.write(new SheetSpec(
                headers.text("access.import.passwords.title"),
                headers.text("access.import.passwords.subtitle"),
                List.of(
                        ColumnSpec.text(headers.of(Column.UNIT)).withWidth(30),
                        ColumnSpec.text(headers.of(Column.PERSON_NAME)).withWidth(14),
                        ColumnSpec.text(headers.of(Column.USERNAME)).withWidth(20),
                        ColumnSpec.text(headers.text("access.import.column.password"))
                                .withWidth(20)),
                rows));
    }

    private SheetSpec unitSheet(List<UnitSummary> all, Map<UnitId, UnitSummary> byId) {
        Map<UnitId, List<String>> aliases = units.aliases(user.district());
        String separator = headers.text("organisation.list.and");
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (UnitSummary unit : all) {
            UnitSummary parent = unit.parent() == null ? null : byId.get(unit.parent());
            if (parent != null && unit.active()) {
                rows.add(row(
                        unit.code(),
                        unit.name(),
                        unit.shortName(),
                        headers.of(unit.kind()),
                        parent.parent() == null ? null : parent.name(),
                        String.join(separator, aliases.getOrDefault(unit.id(), List.of())),
                        unit.position()));
            }
        }
        List<String> kinds = Arrays.stream(UnitKind.values())
                .filter(kind -> kind != UnitKind.DISTRICT)
                .map(headers::of)
                .toList();
        List<ColumnSpec> columns = Column.OF_UNITS.stream()
                .map(column -> column == Column.POSITION ? ColumnSpec.number(name(column), 0) : spec(column))
                .map(column -> column.header().equals(name(Column.KIND)) ? column.withDropDown(kinds) : column)
                .toList();
        return new SheetSpec(
                headers.text("access.import.sheet.units"),
                headers.text("access.import.sheet.units.how"),
                columns,
                rows);
    }

    private SheetSpec accountSheet(Map<UnitId, UnitSummary> byId) {
        List<ColumnSpec> columns =
                new ArrayList<>(Column.OF_ACCOUNTS.stream().map(this::spec).toList());
        String yes = headers.text("access.import.yes");
        for (Role role : Role.values()) {
            columns.add(ColumnSpec.text(headers.of(role))
                    .withDropDown(List.of(yes))
                    .withComment(headers.text("access.role." + role.name() + ".does")));
        }
        columns.add(spec(Column.CHARGES));
        List<List<@Nullable Object>> rows =
                accounts.list().stream().map(account -> row(account, byId, yes)).toList();
        return new SheetSpec(
                headers.text("access.import.sheet.accounts"),
                headers.text("access.import.sheet.accounts.how"),
                columns,
                rows);
    }

    private List<@Nullable Object> row(AccountSummary account, Map<UnitId, UnitSummary> byId, String yes) {
        List<@Nullable Object> row = row(
                account.username(),
                account.personName(),
                nameOf(account.unit(), byId),
                account.jobTitle(),
                account.officePhone());
        for (Role role : Role.values()) {
            row.add(account.roles().contains(role) ? yes : null);
        }
        row.add(account.charges().stream()
                .map(unit -> nameOf(unit, byId))
                .sorted()
                .collect(Collectors.joining(headers.text("access.list.and"))));
        return row;
    }

    private ColumnSpec spec(Column column) {
        return ColumnSpec.text(name(column)).withComment(headers.text(column.messageKey() + ".hint"));
    }

    private String name(Column column) {
        return headers.of(column) + (column.isRequired() ? "*" : "");
    }

    private static String nameOf(UnitId id, Map<UnitId, UnitSummary> byId) {
        UnitSummary unit = byId.get(id);
        return unit == null ? "" : unit.name();
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return new ArrayList<>(Arrays.<@Nullable Object>asList(values));
    }
}
