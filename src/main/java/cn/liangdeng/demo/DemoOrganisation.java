package cn.liangdeng.demo;

import cn.liangdeng.access.Accounts;
import cn.liangdeng.access.ActingAs;
import cn.liangdeng.access.FirstAdministrator;
import cn.liangdeng.access.NewAccount;
import cn.liangdeng.access.Role;
import cn.liangdeng.organisation.Districts;
import cn.liangdeng.organisation.NewUnit;
import cn.liangdeng.organisation.UnitGroup;
import cn.liangdeng.organisation.UnitGroups;
import cn.liangdeng.organisation.UnitKind;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.UnitId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sets up the demo district: its units and its people, all with the one password that the README names. */
@Component
@Profile("demo")
class DemoOrganisation {

    static final String DISTRICT_CODE = "YT";
    static final String DISTRICT_NAME = "云汀示范区";
    static final String ADMINISTRATOR = "guanli";
    static final String PASSWORD = "Yunting-2026";

    private final Districts districts;
    private final FirstAdministrator firstAdministrator;
    private final Units units;
    private final UnitGroups groups;
    private final Accounts accounts;
    private final ActingAs acting;

    DemoOrganisation(
            Districts districts,
            FirstAdministrator firstAdministrator,
            Units units,
            UnitGroups groups,
            Accounts accounts,
            ActingAs acting) {
        this.districts = districts;
        this.firstAdministrator = firstAdministrator;
        this.units = units;
        this.groups = groups;
        this.accounts = accounts;
        this.acting = acting;
    }

    /** Creates district, units and accounts; the accounts of leaders are left for {@link #createLeaders}. */
    void create() {
        DistrictId district = districts.create(DISTRICT_CODE, DISTRICT_NAME);
        firstAdministrator.create(district, ADMINISTRATOR, "严守正", PASSWORD, false);
        acting.run(ADMINISTRATOR, () -> {
            createUnits(district);
            createGroup(district);
            createAccounts(district, false);
        });
    }

    /** Creates the leaders' accounts. They come last: that they are there says that the story has been told to its end. */
    void createLeaders() {
        acting.run(ADMINISTRATOR, () -> createAccounts(districts.findOnly().orElseThrow(), true));
    }

    private void createUnits(DistrictId district) {
        UnitId root = new UnitId(district.value());
        int position = 10;
        for (DemoTable.Row row : DemoTable.read("units.csv")) {
            units.create(new NewUnit(
                    root,
                    row.get("code"),
                    row.get("name"),
                    row.get("short"),
                    UnitKind.valueOf(row.get("kind")),
                    position,
                    row.list("aliases")));
            position += 10;
        }
    }

    /** The towns and streets together, as documents name them. */
    private void createGroup(DistrictId district) {
        groups.save(new UnitGroup(
                "各街镇",
                units.list(district).stream()
                        .filter(unit -> unit.kind() == UnitKind.TOWN_STREET)
                        .map(UnitSummary::id)
                        .toList()));
    }

    private void createAccounts(DistrictId district, boolean leaders) {
        for (DemoTable.Row row : DemoTable.read("accounts.csv")) {
            Set<Role> roles = row.list("roles").stream().map(Role::valueOf).collect(Collectors.toSet());
            if (roles.contains(Role.LEADER) != leaders) {
                continue;
            }
            accounts.create(new NewAccount(
                    row.get("username"),
                    row.get("name"),
                    row.get("title"),
                    null,
                    unit(district, row.get("unit")),
                    roles,
                    resolve(district, row.list("charges")),
                    PASSWORD,
                    false));
        }
    }

    private Set<UnitId> resolve(DistrictId district, List<String> names) {
        return names.stream().map(name -> unit(district, name)).collect(Collectors.toSet());
    }

    /** The unit that the script calls so. */
    UnitId unit(DistrictId district, String name) {
        return units.resolve(district, name)
                .map(UnitSummary::id)
                .orElseThrow(() -> new IllegalStateException("the demo script names an unknown unit " + name));
    }
}
