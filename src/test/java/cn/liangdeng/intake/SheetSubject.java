package cn.liangdeng.intake;

import cn.liangdeng.access.Role;
import cn.liangdeng.intake.reading.SheetReadings;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.PermissionSubject;
import cn.liangdeng.testing.SignedIn;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A list of targets with a fault, for the permission matrix; it belongs to the district, not to a unit. */
@Component
class SheetSubject implements PermissionSubject {

    private static final String LIST = "指标名称,性质,目标值,起始月,截止月,牵头单位\n权限,累计,很多,2026年1月,2026年12月,区商务局\n";

    private final People people;
    private final SignedIn signedIn;
    private final SheetReadings readings;

    SheetSubject(People people, SignedIn signedIn, SheetReadings readings) {
        this.people = people;
        this.signedIn = signedIn;
        this.readings = readings;
    }

    @Override
    public String name() {
        return "sheet";
    }

    @Override
    public Map<String, String> of(UnitId unit) {
        String administrator = people.account("subject.document", unit, Role.DOCUMENT_ADMINISTRATOR);
        long id = signedIn.call(
                administrator,
                () -> readings.begin("清单.csv", LIST.getBytes(StandardCharsets.UTF_8))
                        .id());
        return Map.of("sheet", String.valueOf(id));
    }
}
