package cn.liangdeng.intake;

import cn.liangdeng.access.Role;
import cn.liangdeng.document.DocumentEditions;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.testing.Letters;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.PermissionSubject;
import cn.liangdeng.testing.SignedIn;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A revised version that is being compared, for the permission matrix; it belongs to the district, not to a unit. */
@Component
class RevisionSubject implements PermissionSubject {

    private final People people;
    private final SignedIn signedIn;
    private final ImportDesk desk;
    private final CoverageLedger ledger;
    private final PolicyDocuments documents;
    private final DocumentEditions editions;
    private final Revisions revisions;

    RevisionSubject(
            People people,
            SignedIn signedIn,
            ImportDesk desk,
            CoverageLedger ledger,
            PolicyDocuments documents,
            DocumentEditions editions,
            Revisions revisions) {
        this.people = people;
        this.signedIn = signedIn;
        this.desk = desk;
        this.ledger = ledger;
        this.documents = documents;
        this.editions = editions;
        this.revisions = revisions;
    }

    @Override
    public String name() {
        return "revision";
    }

    @Override
    public Map<String, String> of(UnitId unit) {
        String administrator = people.account("subject.document", unit, Role.DOCUMENT_ADMINISTRATOR);
        String unitName = people.department("区商务局").value() > 0 ? "区商务局" : "";
        String mark = Letters.unique();
        byte[] text = ("权限修订方案\n\n一、主要目标\n2026年，新增" + mark + "企业20家以上。(责任单位:" + unitName + ")\n")
                .getBytes(StandardCharsets.UTF_8);
        return signedIn.call(administrator, () -> {
            DocumentId base = desk.importFile("方案.txt", text);
            DraftView draft = desk.drafts(base).get(0);
            desk.accept(draft.id(), draft.version());
            LedgerWork.settle(ledger, base);
            desk.publish(base);
            DocumentId revision = editions.keepRevision(base, documents.prepare("修订.txt", text));
            desk.start(revision);
            revisions.begin(revision);
            return Map.of(
                    "document", String.valueOf(revision.value()),
                    "row", String.valueOf(revisions.view(revision).rows().get(0).id()));
        });
    }
}
