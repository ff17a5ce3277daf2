package cn.liangdeng.office;

import cn.liangdeng.extraction.DocumentText;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document that was read.
 *
 * @param kind what the file is
 * @param text text and structure
 * @param title what the document seems to be called, for a person to confirm; null where nothing looks like a title
 * @param encoding encoding of a text or HTML file; null for the other kinds
 * @param notices what the person should look at before relying on the text
 */
public record ReadDocument(
        FileKind kind,
        DocumentText text,
        @Nullable String title,
        @Nullable String encoding,
        Set<ReadingNotice> notices) {

    public ReadDocument {
        notices = Set.copyOf(notices);
    }

    /** The same with one notice more. */
    ReadDocument with(ReadingNotice notice) {
        Set<ReadingNotice> more = EnumSet.of(notice);
        more.addAll(notices);
        return new ReadDocument(kind, text, title, encoding, more);
    }
}
