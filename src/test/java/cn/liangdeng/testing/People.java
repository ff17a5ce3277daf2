package cn.liangdeng.testing;

import cn.liangdeng.access.Accounts;
import cn.liangdeng.access.FirstAdministrator;
import cn.liangdeng.access.NewAccount;
import cn.liangdeng.access.Role;
import cn.liangdeng.organisation.Districts;
import cn.liangdeng.organisation.NewUnit;
import cn.liangdeng.organisation.UnitKind;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.UnitId;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * District, units and accounts for tests, made through the public services. Everything is found again by its name if it is
 * there already, so tests that share the database may ask for the same. A bean of every {@link IntegrationTest}.
 */
@Component
@Transactional
public class People {

    /** User name of the system administrator. */
    public static final String ADMIN = "admin";

    /** The password of every account made here. */
    public static final String PASSWORD = "Ceshi-2026";

    private final Districts districts;
    private final FirstAdministrator firstAdministrator;
    private final Units units;
    private final Accounts accounts;
    private final SignedIn signedIn;
    private final JdbcClient jdbc;

    People(
            Districts districts,
            FirstAdministrator firstAdministrator,
            Units units,
            Accounts accounts,
            SignedIn signedIn,
            JdbcClient jdbc) {
        this.districts = districts;
        this.firstAdministrator = firstAdministrator;
        this.units = units;
        this.accounts = accounts;
        this.signedIn = signedIn;
        this.jdbc = jdbc;
    }

    /** The district 云汀示范区 with the system administrator {@value #ADMIN}. */
    public DistrictId district() {
        DistrictId district = districts.findOnly().orElseGet(() -> districts.create("330399", "云汀示范区"));
        if (jdbc.sql("select count(*) from access.account").query(Long.class).single() == 0) {
            firstAdministrator.create(district, ADMIN, "管理员", PASSWORD, false);
        }
        return district;
    }

    /** A department directly below the district. */
    public UnitId department(String name) {
        return unit(name, new UnitId(district().value()), UnitKind.DEPARTMENT);
    }

    /** A unit below another. */
    public UnitId unit(String name, UnitId parent, UnitKind kind) {
        DistrictId district = district();
        return signedIn.call(
                ADMIN,
                () -> units.resolve(district, name).map(UnitSummary::id).orElseGet(() -> {
                    int position = units.list(district).size();
                    return units.create(new NewUnit(parent, "T" + position, name, name, kind, position, List.of()));
                }));
    }

    /** An account in this unit with these roles; its password is {@link #PASSWORD}. Returns the user name. */
    public String account(String username, UnitId unit, Role... roles) {
        return account(username, unit, Set.of(roles), Set.of());
    }

    /** A leader in charge of these units. Returns the user name. */
    public String leader(String username, UnitId unit, UnitId... charges) {
        return account(username, unit, Set.of(Role.LEADER), Set.of(charges));
    }

    private String account(String username, UnitId unit, Set<Role> roles, Set<UnitId> charges) {
        district();
        boolean present = jdbc.sql("select exists (select 1 from access.account where username = :username)")
                .param("username", username)
                .query(Boolean.class)
                .single();
        if (!present) {
            signedIn.call(
                    ADMIN,
                    () -> accounts.create(
                            new NewAccount(username, username, null, null, unit, roles, charges, PASSWORD, false)));
        }
        return username;
    }
}
