package cn.liangdeng.progress.web;

import cn.liangdeng.evaluation.ExplainCard;
import cn.liangdeng.progress.TargetReading;
import cn.liangdeng.progress.query.FurtherUnitRow;
import cn.liangdeng.progress.query.GrowthToCome;
import cn.liangdeng.progress.query.IndicatorFacts;
import cn.liangdeng.progress.query.MonthlyPace;
import cn.liangdeng.progress.query.ReportRow;
import cn.liangdeng.progress.query.StandingFacts;
import cn.liangdeng.progress.query.TargetDetail;
import cn.liangdeng.progress.query.TargetSeries;
import cn.liangdeng.progress.query.TargetView;
import cn.liangdeng.progress.query.TermsFacts;
import cn.liangdeng.progress.query.TermsVersionRow;
import cn.liangdeng.progress.text.Explainer;
import cn.liangdeng.progress.text.Numbers;
import cn.liangdeng.progress.text.TargetTexts;
import cn.liangdeng.progress.text.TargetWords;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Permission;
import cn.liangdeng.target.Horizon;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of a target from what was read. */
@Component
class TargetPages {

    private final TargetTexts texts;
    private final TargetWords words;
    private final Explainer explainer;
    private final CurrentUser user;

    TargetPages(TargetTexts texts, TargetWords words, Explainer explainer, CurrentUser user) {
        this.texts = texts;
        this.words = words;
        this.explainer = explainer;
        this.user = user;
    }

    TargetPage of(TargetView view) {
        TargetDetail detail = view.detail();
        IndicatorFacts indicator = detail.row().indicator();
        TermsFacts terms = detail.row().terms();
        ExplainCard card = detail.card();
        StandingFacts standing = detail.row().standing();
        return new TargetPage(
                view.month().selected(),
                view.month().months(),
                texts.write(detail.row(), view.month()),
                detail,
                span(terms),
                card == null ? null : explainer.explain(card, indicator, terms),
                standing == null ? null : Moments.of(standing.knownFrom()),
                standing == null ? "" : words.pathName(indicator, standing),
                standing == null || standing.forecast() == null
                        ? null
                        : words.figureWithUnit(indicator, standing.forecast()),
                pace(indicator, card, standing),
                growth(view.growth()),
                line(indicator, view.series()),
                view.reports().stream().map(report -> report(indicator, report)).toList(),
                view.versions().stream()
                        .map(version -> version(indicator, version))
                        .toList(),
                view.decisions().stream()
                        .map(decision -> new TargetPage.DecisionLine(
                                decision.status(),
                                words.month(decision.from()),
                                decision.reason(),
                                decision.approvalNumber(),
                                Moments.of(decision.recordedAt())))
                        .toList(),
                view.furtherUnits().stream().filter(FurtherUnitRow::lead).toList(),
                view.furtherUnits().stream().filter(unit -> !unit.lead()).toList(),
                goals(view),
                view.links(),
                throughYears(view),
                new TargetPage.Links(
                        user.may(Permission.PROGRESS_READ),
                        user.may(Permission.DOCUMENT_READ),
                        user.may(Permission.REPORT_READ),
                        user.may(Permission.TARGET_MANAGE)));
    }

    private @Nullable String growth(@Nullable GrowthToCome growth) {
        return growth == null
                ? null
                : words.message(
                        "progress.target.growth",
                        words.percent(growth.needed()),
                        growth.level(),
                        Numbers.plain(growth.toDate()),
                        Numbers.plain(growth.total()));
    }

    private TargetPage.@Nullable Pace pace(
            IndicatorFacts indicator, @Nullable ExplainCard card, @Nullable StandingFacts standing) {
        if (card == null || standing == null || standing.requiredPerMonth() == null) {
            return null;
        }
        BigDecimal required = standing.requiredPerMonth();
        return MonthlyPace.ofLastThree(card.figures(), card.span().first())
                .map(recent -> new TargetPage.Pace(
                        words.perMonth(indicator, required),
                        words.perMonth(indicator, recent),
                        recent.compareTo(required) >= 0))
                .orElse(null);
    }

    private List<TargetPage.MonthLine> line(IndicatorFacts indicator, @Nullable TargetSeries series) {
        return series == null
                ? List.of()
                : series.points().stream()
                        .map(point -> new TargetPage.MonthLine(
                                words.month(point.month()),
                                words.pathFigure(indicator, point.expected()),
                                words.figure(indicator, point.actual()),
                                words.pathFigure(indicator, point.forecast())))
                        .toList();
    }

    private TargetPage.ReportLine report(IndicatorFacts indicator, ReportRow report) {
        return new TargetPage.ReportLine(
                report.id(),
                words.month(report.month()),
                report.status(),
                words.figureWithUnit(indicator, report.value()),
                report.completedOn(),
                report.approvedAt() == null ? null : Moments.of(report.approvedAt()),
                report.corrected());
    }

    private TargetPage.VersionLine version(IndicatorFacts indicator, TermsVersionRow version) {
        return new TargetPage.VersionLine(
                version.terms().number(),
                words.bound(indicator, version.terms()),
                span(version.terms()),
                words.month(version.effectiveFrom()),
                Moments.of(version.recordedAt()),
                version.easedAfterRed() && user.may(Permission.PROGRESS_READ),
                version.reasonClass(),
                version.reason(),
                version.approver(),
                version.approvalNumber());
    }

    /** The way of the card has checkpoints that the goal itself does not name. */
    private static boolean throughYears(TargetView view) {
        ExplainCard card = view.detail().card();
        return card != null
                && card.terms() != null
                && view.detail().row().horizon() == Horizon.PLAN_PERIOD
                && view.detail().linear()
                && !card.terms().phasing().isLinear();
    }

    /** This goal and the others on the same figures, goals of years first; nothing where it stands alone. */
    private List<TargetReading> goals(TargetView view) {
        return view.related().isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(view.detail().row()), view.related().stream())
                        .sorted((one, other) -> one.horizon().compareTo(other.horizon()))
                        .map(row -> texts.write(row, view.month()))
                        .toList();
    }

    private String span(TermsFacts terms) {
        return words.span(terms.firstMonth(), terms.lastMonth());
    }
}
