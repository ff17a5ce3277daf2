package cn.liangdeng.intake.web;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.intake.CoverageLedger;
import cn.liangdeng.intake.DraftId;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.intake.ImportDesk;
import cn.liangdeng.intake.query.PersonNames;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Makes the desk's cards of a document's drafts. */
@Component
class DeskCards {

    private final ImportDesk desk;
    private final CoverageLedger ledger;
    private final PersonNames names;
    private final CurrentUser user;
    private final Clock clock;

    DeskCards(ImportDesk desk, CoverageLedger ledger, PersonNames names, CurrentUser user, Clock clock) {
        this.ledger = ledger;
        this.desk = desk;
        this.names = names;
        this.user = user;
        this.clock = clock;
    }

    /** All drafts of the document in text order. */
    List<DraftCard> of(DocumentId document) {
        List<DraftView> all = desk.drafts(document);
        List<AccountId> persons = all.stream()
                .map(DraftView::changedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<AccountId, String> known =
                persons.isEmpty() ? Map.of() : names.of(DataScope.district(user.district()), persons);
        return all.stream()
                .map(draft -> DraftCard.of(draft, all, known, clock.getZone()))
                .toList();
    }

    /** How far the work on the document is. */
    DeskCounts counts(DocumentId document, List<DraftCard> all) {
        return DeskCounts.of(all, ledger.open(document));
    }

    /**
     * One draft.
     *
     * @throws BusinessException not found, if the document has no such draft
     */
    static DraftCard find(List<DraftCard> cards, DraftId draft) {
        return cards.stream()
                .filter(card -> card.id() == draft.value())
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("intake.draft.notFound"));
    }
}
