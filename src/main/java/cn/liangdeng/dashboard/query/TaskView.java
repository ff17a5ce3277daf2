package cn.liangdeng.dashboard.query;

import cn.liangdeng.calendar.ReportingWindow;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.progress.DocumentReading;
import cn.liangdeng.progress.PlacedReading;
import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.progress.TargetReading;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the sheet 重点任务攻坚表 is made from.
 *
 * @param windows when the month's figures were due, one for every kind
 * @param documents those that set targets judged in the month
 * @param document the one shown; null where there is none
 * @param tables its tables of tasks
 * @param chosen index of the one shown; -1 where the document has none, so that its targets stand in text order
 * @param targets its targets in text order
 * @param words what the units wrote last about their progress, by target
 */
public record TaskView(
        ShownMonth month,
        List<ReportingWindow> windows,
        List<DocumentReading> documents,
        @Nullable DocumentReading document,
        List<TaskTable> tables,
        int chosen,
        List<PlacedReading> targets,
        Map<NewestWords.Key, String> words) {

    public TaskView {
        windows = List.copyOf(windows);
        documents = List.copyOf(documents);
        tables = List.copyOf(tables);
        targets = List.copyOf(targets);
        words = Map.copyOf(words);
    }

    /** What the unit wrote last about the figures of the target; empty where nothing. */
    public String wordsOn(TargetReading target) {
        return words.getOrDefault(new NewestWords.Key(target.indicatorId(), target.unit()), "");
    }

    /** True of the document that is shown. */
    public boolean isShown(DocumentId id) {
        return document != null && document.document().equals(id);
    }
}
