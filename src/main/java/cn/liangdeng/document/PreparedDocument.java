package cn.liangdeng.document;

import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.office.ReadingNotice;
import java.util.List;
import java.util.Set;

/**
 * A file that was read, before anything of it is kept.
 *
 * @param content the file as it came; not copied, as it may be large
 * @param mediaType what the file is
 * @param data what could be found of it in its text
 * @param citations the superior documents that it cites
 * @param notices what was not read as it stands in the file
 */
@SuppressWarnings("ArrayRecordComponent")
public record PreparedDocument(
        String fileName,
        byte[] content,
        String mediaType,
        DocumentText text,
        DocumentData data,
        List<Citation> citations,
        Set<ReadingNotice> notices) {

    public PreparedDocument {
        citations = List.copyOf(citations);
        notices = Set.copyOf(notices);
    }
}
