package cn.liangdeng.intake;

import cn.liangdeng.access.Role;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.PermissionSubject;
import cn.liangdeng.testing.SignedIn;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A document at the import desk with a draft, for the permission matrix; both belong to the district, not to a unit. */
@Component
class DraftSubject implements PermissionSubject {

    private static final String TEXT = "权限测试行动方案\n\n一、主要目标\n2026年，新增规上企业20家以上。\n";

    private final People people;
    private final SignedIn signedIn;
    private final ImportDesk desk;

    DraftSubject(People people, SignedIn signedIn, ImportDesk desk) {
        this.people = people;
        this.signedIn = signedIn;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "draft";
    }

    @Override
    public Map<String, String> of(UnitId unit) {
        String administrator = people.account("subject.document", unit, Role.DOCUMENT_ADMINISTRATOR);
        return signedIn.call(administrator, () -> {
            DocumentId document = desk.importFile("方案.txt", TEXT.getBytes(StandardCharsets.UTF_8));
            DraftView draft = desk.drafts(document).get(0);
            return Map.of(
                    "document", String.valueOf(document.value()),
                    "draft", String.valueOf(draft.id().value()),
                    "version", String.valueOf(draft.version()),
                    "unit", String.valueOf(unit.value()));
        });
    }
}
