package cn.liangdeng.intake.web;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.intake.CoverageLedger;
import cn.liangdeng.intake.DraftId;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.intake.ImportDesk;
import cn.liangdeng.intake.KnownIndicator;
import cn.liangdeng.intake.KnownIndicators;
import cn.liangdeng.intake.query.PersonNames;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the desk's cards of a document's drafts. */
@Component
class DeskCards {

    private final ImportDesk desk;
    private final CoverageLedger ledger;
    private final KnownIndicators indicators;
    private final PersonNames names;
    private final CurrentUser user;
    private final Clock clock;

    DeskCards(
            ImportDesk desk,
            CoverageLedger ledger,
            KnownIndicators indicators,
            PersonNames names,
            CurrentUser user,
            Clock clock) {
        this.ledger = ledger;
        this.indicators = indicators;
        this.desk = desk;
        this.names = names;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Asks, before an act, whether a draft is of the document in whose address it stands.
     *
     * @throws BusinessException not found, if it is of another
     */
    void requireIn(long document, long draft) {
        if (desk.draft(new DraftId(draft)).document().value() != document) {
            throw BusinessException.notFound("intake.draft.notFound");
        }
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
        Map<DraftId, KnownIndicator> dictionary = indicators.of(all);
        Map<DraftId, DraftView> byId = new HashMap<>();
        all.forEach(draft -> byId.put(draft.id(), draft));
        List<DraftCard> cards = new ArrayList<>();
        for (DraftView draft : all) {
            cards.add(new DraftCard(
                    draft,
                    cards.size() + 1,
                    person(draft, known),
                    time(draft),
                    draft.sameAs() == null ? null : byId.get(draft.sameAs()),
                    draft.parent() == null ? null : byId.get(draft.parent()),
                    dictionary.get(draft.id())));
        }
        return cards;
    }

    private static @Nullable String person(DraftView draft, Map<AccountId, String> known) {
        AccountId by = draft.changedBy();
        return by == null ? null : known.get(by);
    }

    private @Nullable ZonedDateTime time(DraftView draft) {
        Instant at = draft.changedAt();
        return at == null ? null : at.atZone(clock.getZone());
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
