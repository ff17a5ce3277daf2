package cn.liangdeng.reporting.web;

import cn.liangdeng.reporting.EntryMode;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.domain.RushNotes;
import cn.liangdeng.reporting.query.EvidenceFile;
import cn.liangdeng.reporting.query.ReviewRow;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.MonthLabel;
import cn.liangdeng.shared.Permission;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorNature;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes rows of the review queue ready to print. */
@Component
class ReviewRows {

    private final FindingViews findings;
    private final FindingWords findingWords;
    private final RushNotes rushNotes;
    private final CurrentUser currentUser;
    private final Words words;

    ReviewRows(
            FindingViews findings,
            FindingWords findingWords,
            RushNotes rushNotes,
            CurrentUser currentUser,
            Words words) {
        this.findings = findings;
        this.findingWords = findingWords;
        this.rushNotes = rushNotes;
        this.currentUser = currentUser;
        this.words = words;
    }

    /** Sentences on units that typed their month in a rush; for the office only. */
    Map<UnitId, String> notes(Collection<UnitId> units) {
        if (!currentUser.may(Permission.REPORT_REVIEW_OFFICE)) {
            return Map.of();
        }
        Map<UnitId, String> notes = new HashMap<>();
        rushNotes
                .of(currentUser.actScope(), units)
                .forEach((unit, note) -> notes.put(unit, findingWords.sentence(note.check(), note.facts())));
        return notes;
    }

    /** The moment that the page carries. */
    String now() {
        return findings.now();
    }

    /** See {@link FindingViews#isTooQuick}. */
    boolean isTooQuick(List<ReportId> reports, String opened) {
        return findings.isTooQuick(reports, opened);
    }

    /** What the checks asked about the reports; those without a finding are left out. */
    Map<ReportId, List<FindingView>> findings(Collection<ReportId> reports) {
        return findings.of(reports);
    }

    ReviewPage.Row of(ReviewRow row, List<EvidenceFile> evidence, List<FindingView> found) {
        boolean flow = row.nature() == IndicatorNature.FLOW;
        BigDecimal before = row.beforeValue();
        BigDecimal change = row.value().subtract(before == null ? BigDecimal.ZERO : before);
        return new ReviewPage.Row(
                row.id().value(),
                row.indicatorName(),
                row.nature().countedIn(row.unitOfMeasure()),
                MonthLabel.brief(row.month(), words.locale()),
                FigureText.print(row.value(), row.decimals()),
                flow ? FigureText.print(change, row.decimals()) : "",
                row.beforeMonth() == null || before == null
                        ? null
                        : words.say(
                                "reporting.review.before",
                                FigureText.print(before, row.decimals()),
                                MonthLabel.single(row.beforeMonth(), words.locale())),
                flow || before == null ? "" : FigureText.printChange(change, row.decimals()),
                row.completedOn() == null ? null : words.day(row.completedOn()),
                row.nil(),
                row.texts(),
                words.say("reporting.review.submitted", row.submittedBy(), words.moment(row.submittedAt())),
                row.own(),
                row.unitsTurn(),
                evidence,
                found,
                row.mode() == EntryMode.TYPED ? null : "reporting.mode." + row.mode(),
                row.filedForBy() == null
                        ? null
                        : words.say(
                                "reporting.filedFor.trace", row.filedForBy(), String.valueOf(row.filedForReason())));
    }
}
