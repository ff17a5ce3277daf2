package cn.liangdeng.intake.domain;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.intake.ActKind;
import cn.liangdeng.intake.DraftId;
import cn.liangdeng.intake.DraftState;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.intake.ImportDesk;
import cn.liangdeng.intake.Responsibilities;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The use cases around responsible units. */
@Service
@Transactional
@PreAuthorize("hasAuthority('DOCUMENT_MANAGE')")
class ResponsibilityService implements Responsibilities {

    private final ImportDesk desk;
    private final PolicyDocuments documents;
    private final DraftShelf shelf;
    private final DraftDecisions decisions;
    private final UnitMatcher matcher;

    ResponsibilityService(
            ImportDesk desk,
            PolicyDocuments documents,
            DraftShelf shelf,
            DraftDecisions decisions,
            UnitMatcher matcher) {
        this.desk = desk;
        this.documents = documents;
        this.shelf = shelf;
        this.decisions = decisions;
        this.matcher = matcher;
    }

    @Override
    public void settle(DocumentId document, List<Choice> choices) {
        for (Choice choice : choices) {
            if (choice.unit() != null) {
                desk.rememberAlias(document, choice.name(), choice.unit());
            } else if (choice.kind() != null) {
                desk.createUnit(document, choice.name(), choice.kind());
            }
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<DraftView> beside(DraftId draft) {
        return besides(decisions.find(draft)).stream().map(Draft::view).toList();
    }

    @Override
    public int lead(DraftId id, int expectedVersion, List<String> names, boolean all) {
        Draft draft = decisions.find(id);
        decisions.requireVersion(draft, expectedVersion);
        DraftRules.check(draft.content().withLeadUnits(names));
        List<Draft> meant = new ArrayList<>(List.of(draft));
        if (all) {
            meant.addAll(besides(draft));
        }
        decisions.changeAll(
                ActKind.ASSIGN,
                draft.document(),
                meant,
                one -> one.edit(
                        one.content().withLeadUnits(names),
                        matcher.match(one.content().withLeadUnits(names)),
                        decisions.act()));
        return draft.version();
    }

    private List<Draft> besides(Draft draft) {
        return shelf.of(draft.document()).stream()
                .filter(other -> !other.id().equals(draft.id()))
                .filter(other -> other.state() == DraftState.OPEN || other.state() == DraftState.ACCEPTED)
                .filter(other -> other.content().leadUnits().isEmpty())
                .filter(Paragraphs.sameAs(
                        documents.text(draft.document()), draft.anchor().start()))
                .toList();
    }
}
