package cn.liangdeng.document.domain;

import cn.liangdeng.document.DocumentData;
import cn.liangdeng.shared.BusinessException;
import org.jspecify.annotations.Nullable;

/** What a document's data must keep to; the lengths are those of the columns. */
final class DocumentDataRules {

    static final int TITLE_LENGTH = 300;
    static final int NUMBER_LENGTH = 80;
    static final int ISSUER_LENGTH = 120;
    static final int INDEX_LENGTH = 80;

    private DocumentDataRules() {}

    /**
     * @throws BusinessException invalid, with the first thing that is wrong
     */
    static void check(DocumentData data) {
        if (data.title().isBlank()) {
            throw BusinessException.invalid("document.data.titleMissing");
        }
        atMost(data.title(), TITLE_LENGTH);
        atMost(data.documentNumber(), NUMBER_LENGTH);
        atMost(data.issuer(), ISSUER_LENGTH);
        atMost(data.indexNumber(), INDEX_LENGTH);
        if ((data.firstMonth() == null) != (data.lastMonth() == null)) {
            throw BusinessException.invalid("document.data.periodHalf");
        }
        if (data.firstMonth() != null
                && data.lastMonth() != null
                && data.firstMonth().isAfter(data.lastMonth())) {
            throw BusinessException.invalid("document.data.periodReversed");
        }
    }

    private static void atMost(@Nullable String text, int length) {
        if (text != null && text.codePointCount(0, text.length()) > length) {
            throw BusinessException.invalid("document.data.tooLong", length);
        }
    }
}
