package cn.liangdeng.intake.web;

import cn.liangdeng.document.DocumentCard;
import cn.liangdeng.extraction.DocumentText;
import org.jspecify.annotations.Nullable;

/** Makes the form's page of a draft. */
final class DraftPages {

    private static final int WORDS_AROUND = 40;

    private DraftPages() {}

    static DraftPage of(
            DocumentCard document,
            @Nullable DraftCard draft,
            DocumentText text,
            int start,
            int end,
            @Nullable String conflict) {
        int length = text.text().codePointCount(0, text.text().length());
        return new DraftPage(
                document,
                draft,
                text.words(start, end),
                text.words(Math.max(0, start - WORDS_AROUND), start),
                text.words(end, Math.min(length, end + WORDS_AROUND)),
                conflict);
    }
}
