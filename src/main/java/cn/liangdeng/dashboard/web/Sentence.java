package cn.liangdeng.dashboard.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sentence whose numbers lead to what they count. */
record Sentence(List<Piece> pieces) {

    Sentence {
        pieces = List.copyOf(pieces);
    }

    /**
     * Words of it.
     *
     * @param path where they lead, with its query; null for words that lead nowhere
     */
    record Piece(String text, @Nullable String path) {}

    /** Puts a sentence together. */
    static final class Builder {

        private final List<Piece> pieces = new ArrayList<>();

        Builder say(String text) {
            pieces.add(new Piece(text, null));
            return this;
        }

        /** Words that name a number; none of anything leads nowhere. */
        Builder count(String text, int count, String path) {
            pieces.add(new Piece(text, count == 0 ? null : path));
            return this;
        }

        Sentence build() {
            return new Sentence(pieces);
        }
    }
}
