package cn.liangdeng.intake.domain;

import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.intake.DraftView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text of a revised version with what the program, or a person, found in it. */
record RevisionWords(DocumentText text, List<DraftView> drafts) {

    String at(int start, int end) {
        return text.words(start, end);
    }

    /** The drafts in those of the places that are there. */
    List<DraftView> drafts(List<RevisionPlaces.Further> places) {
        return places.stream()
                .filter(place -> place.start() != null && place.end() != null)
                .flatMap(
                        place -> Optional.ofNullable(
                                draft(Objects.requireNonNull(place.start()), Objects.requireNonNull(place.end())))
                                .stream())
                .toList();
    }

    /** The draft on exactly these words; null where there is none. */
    @Nullable
    DraftView draft(int start, int end) {
        return drafts.stream()
                .filter(draft -> draft.start() == start && draft.end() == end)
                .findFirst()
                .orElse(null);
    }
}
