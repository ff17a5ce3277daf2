package cn.liangdeng.progress.text;

import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.progress.TargetReading;
import cn.liangdeng.progress.query.IndicatorFacts;
import cn.liangdeng.progress.query.StandingFacts;
import cn.liangdeng.progress.query.TargetRow;
import org.springframework.stereotype.Component;

/** Writes rows of targets as tables show them. */
@Component
public class TargetTexts {

    private final TargetWords words;

    TargetTexts(TargetWords words) {
        this.words = words;
    }

    /** The row as of the month. */
    public TargetReading write(TargetRow row, ShownMonth month) {
        IndicatorFacts indicator = row.indicator();
        StandingFacts standing = row.standing();
        boolean judged = standing != null;
        return new TargetReading(
                row.id(),
                row.title(),
                indicator.name(),
                row.horizon(),
                row.unit(),
                row.unitName(),
                row.document(),
                row.documentTitle(),
                words.bound(indicator, row.terms()),
                judged ? words.figure(indicator, standing.actual()) : TargetWords.NOTHING,
                judged && standing.actual() != null ? TargetWords.unitOf(indicator) : "",
                judged ? words.period(indicator, row.terms(), standing.figureMonth()) : "",
                judged ? words.completion(indicator, row.terms(), standing) : TargetWords.NOTHING,
                judged ? words.expected(indicator, standing) : TargetWords.NOTHING,
                judged ? words.gap(indicator, standing.formula(), standing.gap()) : TargetWords.NOTHING,
                judged && standing.gap() != null && standing.gap().signum() < 0,
                judged ? standing.shown() : null,
                judged ? null : words.outside(row, month.selected()),
                row.marks(month.windows()),
                judged ? explainPath(row, month) : null);
    }

    private static String explainPath(TargetRow row, ShownMonth month) {
        return "/progress/" + row.id().value() + "/explain?month=" + month.selected();
    }
}
