package cn.liangdeng.progress.web;

import cn.liangdeng.progress.TargetReading;
import cn.liangdeng.progress.query.StandingFacts;
import cn.liangdeng.progress.query.TargetBrowser;
<<<<<<< HEAD
import cn.liangdeng.progress.query.TargetRow;
=======
>>>>>>> main
import cn.liangdeng.progress.text.Explainer;
import cn.liangdeng.progress.text.Explanation;
import cn.liangdeng.progress.text.TargetTexts;
import cn.liangdeng.shared.ReportingMonth;
<<<<<<< HEAD
import cn.liangdeng.target.IndicatorNature;
=======
>>>>>>> main
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

/**
 * 为什么是黄灯, as a card and as a page.
 *
 * @param knownFrom from when on this was known
<<<<<<< HEAD
 * @param amount true where the months add up
=======
>>>>>>> main
 * @param termsNumber number of the version of the terms it was judged by
 */
record ExplainPage(
        TargetReading target,
        Explanation explanation,
        ReportingMonth month,
        List<ReportingMonth> months,
        LocalDateTime knownFrom,
<<<<<<< HEAD
        int termsNumber,
        boolean amount) {

    static ExplainPage of(TargetBrowser.Explained explained, TargetTexts texts, Explainer explainer) {
        TargetRow row = explained.detail().row();
=======
        int termsNumber) {

    static ExplainPage of(TargetBrowser.Explained explained, TargetTexts texts, Explainer explainer) {
        var row = explained.detail().row();
>>>>>>> main
        StandingFacts standing = Objects.requireNonNull(row.standing());
        return new ExplainPage(
                texts.write(row, explained.month()),
                explainer.explain(Objects.requireNonNull(explained.detail().card()), row.indicator(), row.terms()),
                explained.month().selected(),
                explained.month().months(),
                Moments.of(standing.knownFrom()),
<<<<<<< HEAD
                row.terms().number(),
                row.indicator().nature() == IndicatorNature.FLOW);
=======
                row.terms().number());
>>>>>>> main
    }
}
