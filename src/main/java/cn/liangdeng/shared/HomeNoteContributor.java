package cn.liangdeng.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Implemented by a module that has a sentence for the leader's home, for example what became of the last meeting. */
public interface HomeNoteContributor {

    /** The sentence for this person, piece by piece; empty where there is none. At most one statement. */
    List<Piece> noteFor(CurrentUser user);

    /**
     * Words of it.
     *
     * @param key key of the words in the message bundles
     * @param path where they lead, below the context path; null for words that lead nowhere
     */
    record Piece(
            String key, List<Object> arguments, @Nullable String path) {

        public Piece {
            arguments = List.copyOf(arguments);
        }
    }
}
