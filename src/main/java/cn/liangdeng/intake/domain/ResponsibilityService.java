package cn.liangdeng.intake.domain;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.intake.ActKind;
import cn.liangdeng.intake.DraftId;
import cn.liangdeng.intake.DraftState;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.intake.Responsibilities;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.UnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The use cases around responsible units. */
@Service
@Transactional
@PreAuthorize("hasAuthority('DOCUMENT_MANAGE')")
class ResponsibilityService implements Responsibilities {

    private final PolicyDocuments documents;
    private final DraftShelf shelf;
    private final DraftDecisions decisions;
    private final UnitMatcher matcher;

    ResponsibilityService(PolicyDocuments documents, DraftShelf shelf, DraftDecisions decisions, UnitMatcher matcher) {
        this.documents = documents;
        this.shelf = shelf;
        this.decisions = decisions;
        this.matcher = matcher;
    }

    @Override
    public void settle(DocumentId document, List<Choice> choices) {
        documents.require(document);
        for (Choice choice : choices) {
            if (choice.unit() != null) {
                matcher.remember(choice.name().strip(), choice.unit());
            } else if (choice.kind() != null) {
                matcher.create(choice.name().strip(), choice.kind());
            }
        }
        for (Choice choice : choices) {
            if (choice.sameAs() != null) {
                matcher.remember(
                        choice.name().strip(), matcher.bearerOf(choice.sameAs().strip()));
            }
        }
        Map<String, @Nullable UnitId> known = new HashMap<>();
        shelf.save(shelf.of(document).stream()
                .filter(draft -> draft.match(matcher.match(draft.content(), known)))
                .toList());
    }

    @Override
    @Transactional(readOnly = true)
    public List<DraftView> beside(DraftId draft) {
        return besides(decisions.find(draft)).stream().map(Draft::view).toList();
    }

    @Override
    public DraftView lead(DraftId id, int expectedVersion, List<String> names, boolean all, boolean accept) {
        if (names.isEmpty()) {
            throw BusinessException.invalid("intake.units.choose");
        }
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
        if (accept
                && draft.state() == DraftState.OPEN
                && draft.view().problems().isEmpty()) {
            decisions.accept(id, draft.version());
        }
        return draft.view();
    }

    private List<Draft> besides(Draft draft) {
        return shelf.of(draft.document()).stream()
                .filter(other -> !other.id().equals(draft.id()))
                .filter(other -> other.state().isUndecided())
                .filter(other -> other.content().leadUnits().isEmpty())
                .filter(Paragraphs.sameAs(
                        documents.text(draft.document()), draft.anchor().start()))
                .toList();
    }
}
