package cn.liangdeng.demo;

import cn.liangdeng.access.ActingAs;
import cn.liangdeng.access.Role;
import cn.liangdeng.organisation.Districts;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.UnitId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who acts for a unit in the demo script. */
@Component
@Profile("demo")
class DemoPeople {

    private final Districts districts;
    private final DemoOrganisation organisation;
    private final ActingAs acting;
    private final Map<Role, Map<UnitId, String>> holders = new EnumMap<>(Role.class);

    DemoPeople(Districts districts, DemoOrganisation organisation, ActingAs acting) {
        this.districts = districts;
        this.organisation = organisation;
        this.acting = acting;
    }

    /** User name of the unit's filler. */
    String filler(UnitId unit) {
        return holder(unit, Role.UNIT_FILLER)
                .orElseThrow(() -> new IllegalStateException("nobody files for unit " + unit.value()));
    }

    /** User name of the unit's own reviewer, if it has one. */
    Optional<String> reviewer(UnitId unit) {
        return holder(unit, Role.UNIT_REVIEWER);
    }

    private Optional<String> holder(UnitId unit, Role role) {
        return Optional.ofNullable(holders.computeIfAbsent(role, this::read).get(unit));
    }

    private Map<UnitId, String> read(Role role) {
        DistrictId district = districts.findOnly().orElseThrow();
        return acting.call(
                DemoOrganisation.ADMINISTRATOR,
                () -> DemoTable.read("accounts.csv").stream()
                        .filter(row -> row.list("roles").contains(role.name()))
                        .collect(Collectors.toMap(
                                row -> organisation.unit(district, row.get("unit")), row -> row.get("username"))));
    }
}
