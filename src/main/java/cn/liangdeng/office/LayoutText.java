package cn.liangdeng.office;

import cn.liangdeng.extraction.DocumentText;
import java.util.Set;

/**
 * A text that was put together from a layout.
 *
 * @param notices what the person should know about it
 */
record LayoutText(DocumentText text, Set<ReadingNotice> notices) {

    LayoutText {
        notices = Set.copyOf(notices);
    }
}
