package cn.liangdeng.organisation;

import cn.liangdeng.organisation.domain.UnitGroupEditing;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.PermissionSubject;
import cn.liangdeng.testing.SignedIn;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A group of units, for the permission matrix; it belongs to the district. */
@Component
class UnitGroupSubject implements PermissionSubject {

    private final UnitGroupEditing groups;
    private final SignedIn signedIn;

    UnitGroupSubject(UnitGroupEditing groups, SignedIn signedIn) {
        this.groups = groups;
        this.signedIn = signedIn;
    }

    @Override
    public String name() {
        return "unit-group";
    }

    @Override
    public Map<String, String> of(UnitId unit) {
        String name = "权限集体" + unit.value();
        return signedIn.call(People.ADMIN, () -> {
            long id = groups.groups().stream()
                    .filter(group -> group.name().equals(name))
                    .map(group -> group.id())
                    .findFirst()
                    .orElseGet(() -> groups.create(new UnitGroup(name, List.of(unit))));
            return Map.of("group", String.valueOf(id));
        });
    }
}
