package cn.liangdeng.intake.domain;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.intake.DraftId;
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
        Set<Place> claimed = places.claimed(drafts.get(0).view().document()).stream()
                .map(Place::of)
                .collect(Collectors.toSet());
        return claimed.isEmpty()
                ? drafts
                : drafts.stream()
                        .filter(draft -> !claimed.contains(Place.of(draft.anchor())))
                        .toList();
    }

    private record Place(int start, int end) {

        static Place of(Anchor anchor) {
            return new Place(anchor.start(), anchor.end());
        }
    }
}
