package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.grammar.Responsibility;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the headings above a passage say about it.
 *
 * @param period years the section speaks for
 * @param review true where the section looks back (2022年工作回顾)
 * @param support true where the section sets rates of support or points, not targets
 * @param genre what sort of document it stands in
 * @param duty who answers for the section, from its heading
 * @param headings the headings above, outermost first
 */
record Section(
        Period period,
        boolean review,
        boolean support,
        Genre genre,
        @Nullable Responsibility duty,
        List<String> headings) {

    Section {
        headings = List.copyOf(headings);
    }

    /** The same where it does not look back. */
    Section ahead() {
        return review ? new Section(period, false, support, genre, duty, headings) : this;
    }

    String nearestHeading() {
        return headings.isEmpty() ? "" : headings.get(headings.size() - 1);
    }
}
