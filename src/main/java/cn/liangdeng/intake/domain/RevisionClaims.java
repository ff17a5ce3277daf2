package cn.liangdeng.intake.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Drafts of a revised version that stand for targets of the version before are not set anew. */
@Component
class RevisionClaims {

    private final RevisionStore store;

    RevisionClaims(RevisionStore store) {
        this.store = store;
    }

    /** The drafts of one document that no target of the version before claims. */
    List<Draft> unclaimed(List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return drafts;
        }
        Set<Place> claimed = store.claimed(drafts.get(0).view().document()).stream()
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
