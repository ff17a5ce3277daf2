package cn.liangdeng.document;

import cn.liangdeng.access.Role;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.PermissionSubject;
import cn.liangdeng.testing.SignedIn;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A published document, for the permission matrix; documents belong to the district, not to a unit. */
@Component
class DocumentSubject implements PermissionSubject {

    private static final String TEXT = "权限测试工作方案\n\n一、主要目标\n新增企业10家以上。\n";

    private final People people;
    private final SignedIn signedIn;
    private final PolicyDocuments documents;

    DocumentSubject(People people, SignedIn signedIn, PolicyDocuments documents) {
        this.people = people;
        this.signedIn = signedIn;
        this.documents = documents;
    }

    @Override
    public String name() {
        return "document";
    }

    @Override
    public Map<String, String> of(UnitId unit) {
        String administrator = people.account("subject.document", unit, Role.DOCUMENT_ADMINISTRATOR);
        DocumentId document = signedIn.call(administrator, () -> {
            DocumentId imported = documents.importFile("方案.txt", TEXT.getBytes(StandardCharsets.UTF_8));
            documents.publish(imported);
            return imported;
        });
        return Map.of("id", String.valueOf(document.value()));
    }
}
