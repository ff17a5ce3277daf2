package cn.liangdeng.shared;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Implemented by a module that knows something the person has to do (待办); the home page asks all of them. */
public interface WorkItemContributor {

    /** What waits for this person now, most urgent first; at most one entry per kind of work, with a count. */
    List<WorkItem> itemsFor(CurrentUser user);

    /**
     * One kind of waiting work.
     *
     * @param labelKey key of a sentence in the bundles; {@code {0}} is the count, further arguments follow
     * @param count how many single things wait; positive
     * @param arguments further arguments of the sentence
     * @param path where the work is done, below the context path
     * @param dueOn last day on time, or null where no day is set
     * @param overdue true where that day has passed
     */
    record WorkItem(
            String labelKey,
            int count,
            List<Object> arguments,
            String path,
            @Nullable LocalDate dueOn,
            boolean overdue) {}
}
