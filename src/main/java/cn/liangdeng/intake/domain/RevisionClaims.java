package cn.liangdeng.intake.domain;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.TextPlace;
import cn.liangdeng.intake.DraftId;
import cn.liangdeng.intake.DraftView;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Drafts of a revised version that stand for targets of the version before are not set anew. */
@Component
class RevisionClaims {

    private final RevisionPlaces places;
    private final DraftShelf shelf;

    RevisionClaims(RevisionPlaces places, DraftShelf shelf) {
        this.places = places;
        this.shelf = shelf;
    }

    /** The drafts of a document that no target of the version before claims. */
    Set<DraftId> unclaimed(DocumentId document) {
        return unclaimed(shelf.of(document)).stream().map(Draft::id).collect(Collectors.toSet());
    }

    /** The drafts of one document that no target of the version before claims. */
    List<Draft> unclaimed(List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return drafts;
        }
        Set<TextPlace> claimed = places.claimed(drafts.get(0).view().document());
        return drafts.stream()
                .filter(draft -> !claimed.contains(
                        new TextPlace(draft.anchor().start(), draft.anchor().end())))
                .toList();
    }

    /** The same of drafts as they are shown. */
    List<DraftView> fresh(DocumentId document, List<DraftView> drafts) {
        Set<TextPlace> claimed = places.claimed(document);
        return drafts.stream()
                .filter(draft -> !claimed.contains(new TextPlace(draft.start(), draft.end())))
                .toList();
    }
}
