package cn.liangdeng.access.query;

import cn.liangdeng.access.AccountSummary;
import cn.liangdeng.access.Role;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.Page;
import cn.liangdeng.shared.PageRequest;
import cn.liangdeng.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads accounts. */
@Component
public class AccountQueries {

    /**
     * One row an account; roles and charges as arrays. Accounts belong to units, so the scope of units bounds them too. A
     * search text is looked for in the user name, the person's name and the names of the unit; it is no pattern.
     */
    private static final String SELECT = """
            select account.id, account.username, person.name, person.job_title, person.office_phone, person.unit_id,
                   account.enabled, account.locked_until, account.last_login_at, account.must_change_password,
                   -- Both rows are edited in one form; each change raises the sum.
                   account.version + person.version as version,
                   unit.name as unit_name,
                   array(select role from access.account_role where account_id = account.id order by role) as roles,
                   array(select unit_id from access.charge where account_id = account.id order by unit_id) as charges
            """;

    private static final String FROM = """
            from access.account
            join access.person on person.id = account.person_id
            join organisation.pub_unit unit on unit.id = person.unit_id
            where account.district_id = :district
              and (:whole or person.unit_id in (select unit_id from organisation.pub_unit_subtree where root_id = any(:roots)))
            """;

    private static final String SEARCH = """
              and (:search = ''
                   or position(lower(:search) in account.username) > 0
                   or position(:search in person.name) > 0
                   or position(:search in unit.name) > 0
                   or position(:search in unit.short_name) > 0)
              and (:role = '' or exists (select 1 from access.account_role held
                                         where held.account_id = account.id and held.role = :role))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All accounts in scope, by user name. */
    public List<AccountRow> list(DataScope scope) {
        return bound(SELECT + FROM + "order by account.username", scope)
                .query(this::row)
                .list();
    }

    /** The account, if it lies in scope. */
    public Optional<AccountRow> find(DataScope scope, AccountId account) {
        return bound(SELECT + FROM + "  and account.id = :account", scope)
                .param("account", account.value())
                .query(this::row)
                .optional();
    }

    /**
     * A page of the accounts in scope, in the order of the units and within a unit by user name.
     *
     * @param search part of a user name, person's or unit's name; empty for all
     * @param role only those who hold it; null for all
     */
    public Page<AccountRow> search(DataScope scope, String search, @Nullable Role role, PageRequest page) {
        String roleName = role == null ? "" : role.name();
        long total = bound("select count(*) " + FROM + SEARCH, scope)
                .param("search", search)
                .param("role", roleName)
                .query(Long.class)
                .single();
        List<AccountRow> rows = bound(SELECT + FROM + SEARCH + """
                        order by unit.parent_id is not null, unit.position, unit.id, account.username
                        limit :size offset :offset
                        """, scope)
                .param("search", search)
                .param("role", roleName)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(this::row)
                .list();
        return Page.of(rows, page, total);
    }

    private JdbcClient.StatementSpec bound(String sql, DataScope scope) {
        return jdbc.sql(sql).params(scope.parameters());
    }

    private AccountRow row(ResultSet row, int number) throws SQLException {
        Instant lockedUntil = instant(row.getTimestamp("locked_until"));
        AccountSummary account = new AccountSummary(
                new AccountId(row.getLong("id")),
                row.getString("username"),
                row.getString("name"),
                row.getString("job_title"),
                row.getString("office_phone"),
                new UnitId(row.getLong("unit_id")),
                roles((String[]) row.getArray("roles").getArray()),
                units((Long[]) row.getArray("charges").getArray()),
                row.getBoolean("enabled"),
                lockedUntil,
                instant(row.getTimestamp("last_login_at")),
                row.getBoolean("must_change_password"));
        return new AccountRow(
                account,
                row.getString("unit_name"),
                row.getInt("version"),
                lockedUntil != null && clock.instant().isBefore(lockedUntil),
                account.lastLoginAt() == null ? null : LocalDateTime.ofInstant(account.lastLoginAt(), clock.getZone()));
    }

    private static Set<Role> roles(String[] names) {
        return Arrays.stream(names).map(Role::valueOf).collect(Collectors.toSet());
    }

    private static Set<UnitId> units(Long[] ids) {
        return Arrays.stream(ids).map(UnitId::new).collect(Collectors.toSet());
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
