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
        return new TargetReading(
                row.id(),
                row.title(),
                indicator.id(),
                indicator.name(),
                row.horizon(),
                row.unit(),
                row.unitName(),
                row.document(),
                row.documentTitle(),
                words.bound(indicator, row.terms()),
                standing != null ? words.figure(indicator, standing.actual()) : TargetWords.NOTHING,
                standing != null && standing.actual() != null ? TargetWords.unitOf(indicator) : "",
                standing != null ? words.period(indicator, row.terms(), standing.figureMonth()) : "",
                standing != null ? words.completion(indicator, row.terms(), standing) : TargetWords.NOTHING,
                standing != null ? words.expected(indicator, standing) : TargetWords.NOTHING,
                standing != null ? words.gap(indicator, standing.formula(), standing.gap()) : TargetWords.NOTHING,
                standing != null && standing.gap() != null && standing.gap().signum() < 0,
                standing != null ? standing.shown() : null,
                standing != null ? null : words.outside(row, month.selected()),
                row.marks(month.windows()),
                row.parts(),
                standing != null ? explainPath(row, month) : null);
    }

    /** What each month left has to add, with its unit; empty where that is not known. */
    public String requiredPerMonth(TargetRow row) {
        StandingFacts standing = row.standing();
        return standing == null || standing.requiredPerMonth() == null
                ? ""
                : words.perMonth(row.indicator(), standing.requiredPerMonth());
    }

    /** Address of the card that explains the light, below the context path. */
    public static String explainPath(TargetRow row, ShownMonth month) {
        return "/progress/" + row.id().value() + "/explain?month=" + month.selected();
    }
}
