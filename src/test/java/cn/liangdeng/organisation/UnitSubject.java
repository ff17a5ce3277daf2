package cn.liangdeng.organisation;

import cn.liangdeng.shared.UnitId;
import cn.liangdeng.testing.PermissionSubject;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A unit, for the permission matrix: the unit itself. */
@Component
class UnitSubject implements PermissionSubject {

    @Override
    public String name() {
        return "unit";
    }

    @Override
    public Map<String, String> of(UnitId unit) {
        return Map.of("id", String.valueOf(unit.value()));
    }
}
