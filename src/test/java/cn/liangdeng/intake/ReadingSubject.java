package cn.liangdeng.intake;

import cn.liangdeng.access.Role;
import cn.liangdeng.intake.reading.Readings;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.PermissionSubject;
import cn.liangdeng.testing.SignedIn;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The reading of a file that was refused, for the permission matrix; it belongs to the district, not to a unit. */
@Component
class ReadingSubject implements PermissionSubject {

    private final People people;
    private final SignedIn signedIn;
    private final Readings readings;

    ReadingSubject(People people, SignedIn signedIn, Readings readings) {
        this.people = people;
        this.signedIn = signedIn;
        this.readings = readings;
    }

    @Override
    public String name() {
        return "reading";
    }

    @Override
    public Map<String, String> of(UnitId unit) {
        String administrator = people.account("subject.document", unit, Role.DOCUMENT_ADMINISTRATOR);
        long id = signedIn.call(
                administrator,
                () -> readings.begin("不是文档.docx", "权限".getBytes(StandardCharsets.UTF_8), null)
                        .id());
        return Map.of("reading", String.valueOf(id));
    }
}
