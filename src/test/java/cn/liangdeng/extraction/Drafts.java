package cn.liangdeng.extraction;

import java.util.List;

/** What the program finds in a plain text, for tests. */
final class Drafts {

    private Drafts() {}

    /** Everything it finds and refuses. */
    static Extraction read(String text) {
        return new TargetExtractor().read(new PlainTextReader().read(text));
    }

    /** The targets that it finds. */
    static List<DraftTarget> of(String text) {
        return read(text).targets();
    }

    /** Those of them that ask for a figure. */
    static List<DraftTarget> figures(String text) {
        return of(text).stream().filter(draft -> draft.value() != null).toList();
    }
}
