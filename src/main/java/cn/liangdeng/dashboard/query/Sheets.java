package cn.liangdeng.dashboard.query;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.progress.DocumentReading;
import cn.liangdeng.progress.PlacedReading;
import cn.liangdeng.progress.ProgressRankings;
import cn.liangdeng.progress.ProgressReadings;
import cn.liangdeng.progress.PublishedRanking;
import cn.liangdeng.progress.RankingGroup;
import cn.liangdeng.progress.ReadingQuestion;
import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.progress.TargetReading;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.TargetId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the sheets that officials know; they read the same kept rows as the pages. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('PROGRESS_READ')")
public class Sheets {

    private static final int MOST_TARGETS = 5000;

    /** Documents looked through for a table of tasks where none is asked for. */
    private static final int DOCUMENTS_TRIED = 2;

    private final ProgressReadings readings;
    private final ReportingCalendar calendar;
    private final CurrentUser user;
    private final SheetFigures figures;
    private final PolicyDocuments documents;
    private final NewestWords words;
    private final ProgressRankings rankings;

    Sheets(
            ProgressReadings readings,
            ReportingCalendar calendar,
            CurrentUser user,
            SheetFigures figures,
            PolicyDocuments documents,
            NewestWords words,
            ProgressRankings rankings) {
        this.readings = readings;
        this.calendar = calendar;
        this.user = user;
        this.figures = figures;
        this.documents = documents;
        this.words = words;
        this.rankings = rankings;
    }

    /**
     * 主要指标进度表: targets on indicators. Tasks without a figure of their own stand in 重点任务攻坚表.
     *
     * @param horizon goals of years or plan periods only, or null
     * @param theme of one theme only, or null
     */
    public SheetView indicators(@Nullable ReportingMonth wanted, @Nullable Horizon horizon, @Nullable Long theme) {
        DataScope scope = user.readScope();
        ShownMonth month = readings.month(user.district(), wanted);
        Map<TargetId, SheetFigure> numbers = figures.of(scope, month.selected()).stream()
                .collect(Collectors.toMap(SheetFigure::target, Function.identity()));
        List<TargetReading> targets =
                readings.targets(new ReadingQuestion(scope, month, horizon, theme), MOST_TARGETS).stream()
                        .filter(target -> {
                            SheetFigure figure = numbers.get(target.id());
                            return figure == null || !figure.milestone();
                        })
                        .toList();
        return new SheetView(month, calendar.windows(user.district(), month.selected()), targets, numbers);
    }

    /**
     * 重点任务攻坚表, restored from the document's own table.
     *
     * @param document the document asked for; null, or one without targets, for the one with most targets
     * @param table index of the table asked for
     */
    public TaskView tasks(@Nullable ReportingMonth wanted, @Nullable DocumentId document, int table) {
        DataScope scope = user.readScope();
        ShownMonth month = readings.month(user.district(), wanted);
        ReadingQuestion all = ReadingQuestion.all(scope, month);
        List<DocumentReading> candidates = readings.byDocument(all);
        Optional<DocumentReading> asked = candidates.stream()
                .filter(candidate -> candidate.document().equals(document))
                .findFirst();
        Found found = asked.map(one -> look(all, one)).orElseGet(() -> first(all, candidates));
        int chosen = found.tables().isEmpty()
                ? -1
                : Math.min(Math.max(table, 0), found.tables().size() - 1);
        return new TaskView(
                month,
                calendar.windows(user.district(), month.selected()),
                candidates,
                found.document(),
                found.tables(),
                chosen,
                found.targets(),
                found.document() == null
                        ? Map.of()
                        : words.of(scope, month.selected(), found.document().document()));
    }

    private record Found(@Nullable DocumentReading document, List<TaskTable> tables, List<PlacedReading> targets) {}

    private Found look(ReadingQuestion question, DocumentReading document) {
        List<PlacedReading> targets = readings.ofDocument(question, document.document());
        return new Found(document, TaskTable.of(documents.text(document.document()), targets), targets);
    }

    /** Of the documents with most targets the first that has a table of tasks; else the one with most. */
    private Found first(ReadingQuestion question, List<DocumentReading> candidates) {
        Found largest = new Found(null, List.of(), List.of());
        List<DocumentReading> tried = candidates.stream()
                .sorted(Comparator.comparingInt(DocumentReading::total).reversed())
                .limit(DOCUMENTS_TRIED)
                .toList();
        for (DocumentReading candidate : tried) {
            Found found = look(question, candidate);
            if (!found.tables().isEmpty()) {
                return found;
            }
            largest = largest.document() == null ? found : largest;
        }
        return largest;
    }

    /**
     * 争先创优晾晒表: a month's ranking as it was signed.
     *
     * @param ranking the one asked for; null, or one of another month, for the first
     */
    @PreAuthorize("hasAuthority('PROGRESS_READ') and hasAuthority('RANKING_READ')")
    public BenchmarkView benchmark(@Nullable ReportingMonth wanted, @Nullable Long ranking) {
        ShownMonth month = readings.month(user.district(), wanted);
        List<PublishedRanking> published = rankings.published(month.selected());
        PublishedRanking shown = published.stream()
                .filter(one -> ranking != null && one.id() == ranking)
                .findFirst()
                .orElse(published.isEmpty() ? null : published.get(0));
        boolean on = !published.isEmpty()
                || Arrays.stream(RankingGroup.values())
                        .anyMatch(group -> rankings.isSwitchedOn(group, month.selected()));
        return new BenchmarkView(month, on, published, shown);
    }
}
