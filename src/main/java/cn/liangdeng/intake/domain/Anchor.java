package cn.liangdeng.intake.domain;

import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.shared.BusinessException;

/**
 * Words of a document with their place.
 *
 * @param start first code point
 * @param end code point after the words
 * @param quote the words
 */
record Anchor(int start, int end, String quote) {

    /** Longest words that a person may mark: a sentence, not a page. */
    private static final int LONGEST = 1000;

    /**
     * The words between two code points, without the white space at their ends, which a selection easily takes along.
     *
     * @throws BusinessException invalid, if they lie outside the text, are blank or too long
     */
    static Anchor of(DocumentText document, int start, int end) {
        if (start < 0
                || start >= end
                || end > document.text().codePointCount(0, document.text().length())) {
            throw BusinessException.invalid("intake.anchor.outside");
        }
        String words = document.words(start, end);
        int leading =
                words.codePointCount(0, words.length() - words.stripLeading().length());
        int trailing = words.codePointCount(words.stripTrailing().length(), words.length());
        if (words.isBlank()) {
            throw BusinessException.invalid("intake.anchor.blank");
        }
        if (end - start - leading - trailing > LONGEST) {
            throw BusinessException.invalid("intake.anchor.tooLong", LONGEST);
        }
        return new Anchor(start + leading, end - trailing, words.strip());
    }
}
