package cn.liangdeng.progress.reading;

import cn.liangdeng.document.ClauseMark;
import cn.liangdeng.document.ClauseMarks;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.progress.ReadingQuestion;
import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.progress.query.MonthChoice;
import cn.liangdeng.progress.query.ReadingQueries;
import cn.liangdeng.progress.query.StandingFacts;
import cn.liangdeng.progress.query.TargetRow;
import cn.liangdeng.progress.text.TargetTexts;
import cn.liangdeng.progress.text.TargetWords;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.Permission;
import cn.liangdeng.shared.ReportingMonth;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Lets the sentences of a document show their lights. Who may see the document but no progress sees the words alone, and so
 * does anybody of a unit that is not in scope.
 */
@Component
class LitClauses implements ClauseMarks {

    private final MonthChoice months;
    private final ReadingQueries queries;
    private final TargetWords words;
    private final CurrentUser user;

    LitClauses(MonthChoice months, ReadingQueries queries, TargetWords words, CurrentUser user) {
        this.months = months;
        this.queries = queries;
        this.words = words;
        this.user = user;
    }

    @Override
    public List<ClauseMark> marksFor(DocumentId document, ReportingMonth month, DataScope scope) {
        if (!user.may(Permission.PROGRESS_READ)) {
            return List.of();
        }
        ShownMonth shown = months.choose(scope.district(), month);
        return queries.ofDocument(ReadingQuestion.all(scope, shown), document).stream()
                .map(marked -> mark(marked, shown))
                .toList();
    }

    private ClauseMark mark(ReadingQueries.Marked marked, ShownMonth month) {
        TargetRow target = marked.target();
        StandingFacts standing = target.standing();
        return new ClauseMark(
                marked.start(),
                marked.end(),
                target.id().value(),
                target.title(),
                standing == null ? null : standing.shown().name(),
                standing == null ? null : TargetTexts.explainPath(target, month),
                words.summary(target),
                target.unitName());
    }

    @Override
    public List<ReportingMonth> months(DocumentId document, DataScope scope) {
        return user.may(Permission.PROGRESS_READ)
                ? months.choose(scope.district(), null).months()
                : List.of();
    }
}
