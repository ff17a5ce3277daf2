package cn.liangdeng.demo;

import cn.liangdeng.access.ActingAs;
import cn.liangdeng.document.DocumentEditions;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.DocumentWithdrawal;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.intake.DraftState;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.intake.ImportDesk;
import cn.liangdeng.intake.RevisionAct;
import cn.liangdeng.intake.RevisionDecision;
import cn.liangdeng.intake.RevisionKind;
import cn.liangdeng.intake.RevisionRow;
import cn.liangdeng.intake.Revisions;
import cn.liangdeng.intake.Withdrawals;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.AdjustmentReason;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Two further documents of the demo district, whose goals of three years read the figures that units file anyway: one is revised
 * in summer, one is withdrawn.
 */
@Component
@Profile("demo")
class DemoEditions {

    private static final Paper PLAN = new Paper("renewal.html", "城市更新三年行动方案.html");
    private static final Paper REVISED_PLAN = new Paper("renewal-revised.html", "城市更新三年行动方案(修订).html");
    private static final Paper MEASURES = new Paper("consumption.html", "促进消费若干措施.html");
    private static final ReportingMonth AUGUST = ReportingMonth.of(2026, 8);

    /** A file of the resources and the name under which it is brought in. */
    private record Paper(String resource, String name) {

        byte[] content() {
            return DemoTable.bytes(resource);
        }
    }

    /** Words of a goal → the indicator that it is about. */
    private static final Map<String, String> INDICATORS = Map.of(
            "公共停车位", "新增公共停车位",
            "老旧小区", "完成老旧小区改造",
            "燃气管网", "更新改造燃气管网",
            "农村公路", "新建改建农村公路",
            "品牌首店", "引进品牌首店");

    private final ImportDesk desk;
    private final DemoDesk demoDesk;
    private final PolicyDocuments documents;
    private final DocumentEditions editions;
    private final Revisions revisions;
    private final Withdrawals withdrawals;
    private final ActingAs acting;

    private @Nullable DocumentId plan;
    private @Nullable DocumentId measures;

    DemoEditions(
            ImportDesk desk,
            DemoDesk demoDesk,
            PolicyDocuments documents,
            DocumentEditions editions,
            Revisions revisions,
            Withdrawals withdrawals,
            ActingAs acting) {
        this.desk = desk;
        this.demoDesk = demoDesk;
        this.documents = documents;
        this.editions = editions;
        this.revisions = revisions;
        this.withdrawals = withdrawals;
        this.acting = acting;
    }

    /** Both documents come into force. */
    void publish() {
        acting.run(DemoDocument.ADMINISTRATOR, () -> {
            plan = imported(PLAN);
            measures = imported(MEASURES);
        });
    }

    /** One is revised: a goal stays, one is raised, one is dropped, one is new. The other gives way to a city's document. */
    void reviseAndWithdraw() {
        acting.run(DemoDocument.ADMINISTRATOR, () -> {
            revise();
            DocumentId gone = present(measures);
            withdrawals.withdraw(
                    gone,
                    documents.describe(gone).version(),
                    new DocumentWithdrawal(
                            AUGUST, "市级出台统一的促消费政策，区级措施不再执行。", "管委会主任办公会", "云示管办〔2026〕31号", LocalDate.of(2026, 8, 12)));
        });
    }

    private DocumentId imported(Paper paper) {
        DocumentId document = desk.importFile(paper.name(), paper.content());
        acceptGoals(document);
        demoDesk.clear(document);
        desk.publish(document);
        return document;
    }

    private void revise() {
        DocumentId revision =
                editions.keepRevision(present(plan), documents.prepare(REVISED_PLAN.name(), REVISED_PLAN.content()));
        desk.start(revision);
        acceptGoals(revision);
        revisions.begin(revision);
        revisions.carryUnchanged(revision);
        for (RevisionRow row : revisions.view(revision).rows()) {
            if (!row.isDecided()) {
                revisions.decide(
                        revision,
                        row.id(),
                        row.version(),
                        row.kind() == RevisionKind.LOST ? RevisionDecision.WITHDRAW : RevisionDecision.ADJUST);
            }
        }
        demoDesk.clear(revision);
        revisions.publish(
                revision,
                new RevisionAct(
                        AUGUST,
                        AdjustmentReason.SUPERIOR_POLICY,
                        "按市城市更新工作部署调整：燃气管网改造由市级统筹，老旧小区改造任务增加。",
                        "管委会主任办公会",
                        "云示管发〔2026〕19号"));
    }

    /** Gives the goals the names under which units file, so that nobody is asked twice. */
    private void acceptGoals(DocumentId document) {
        for (DraftView draft : desk.drafts(document)) {
            if (draft.state() == DraftState.OPEN) {
                INDICATORS.forEach((words, indicator) -> {
                    if (draft.quote().contains(words)) {
                        desk.accept(
                                draft.id(),
                                desk.edit(
                                        draft.id(),
                                        draft.version(),
                                        draft.content().withIndicatorName(indicator)));
                    }
                });
            }
        }
    }

    private static DocumentId present(@Nullable DocumentId document) {
        if (document == null) {
            throw new IllegalStateException("the documents come into force first");
        }
        return document;
    }
}
