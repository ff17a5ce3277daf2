package cn.liangdeng.progress.web;

import cn.liangdeng.progress.TargetReading;
import cn.liangdeng.progress.query.RuleFacts;
import cn.liangdeng.progress.query.StandingFacts;
import cn.liangdeng.progress.query.TargetBrowser;
import cn.liangdeng.progress.query.TargetRow;
import cn.liangdeng.progress.text.Explainer;
import cn.liangdeng.progress.text.Explanation;
import cn.liangdeng.progress.text.TargetTexts;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorNature;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 为什么是黄灯, as a card and as a page.
 *
 * @param rule the light rule that coloured the light; null for the preset of the product
 * @param knownFrom from when on this was known
 * @param amount true where the months add up
 * @param termsNumber number of the version of the terms it was judged by
 */
record ExplainPage(
        TargetReading target,
        Explanation explanation,
        @Nullable RuleFacts rule,
        ReportingMonth month,
        List<ReportingMonth> months,
        LocalDateTime knownFrom,
        int termsNumber,
        boolean amount) {

    static ExplainPage of(TargetBrowser.Explained explained, TargetTexts texts, Explainer explainer) {
        TargetRow row = explained.detail().row();
        StandingFacts standing = Objects.requireNonNull(row.standing());
        return new ExplainPage(
                texts.write(row, explained.month()),
                explainer.explain(Objects.requireNonNull(explained.detail().card()), row.indicator(), row.terms()),
                explained.detail().rule(),
                explained.month().selected(),
                explained.month().months(),
                Moments.of(standing.knownFrom()),
                row.terms().number(),
                row.indicator().nature() == IndicatorNature.FLOW);
    }
}
