package cn.liangdeng.intake.domain;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.evaluation.InvalidTermsException;
import cn.liangdeng.intake.DraftContent;
import cn.liangdeng.intake.DraftProblem;
import cn.liangdeng.intake.UnitMention;
import cn.liangdeng.intake.UnitPart;
import cn.liangdeng.target.IndicatorData;
import cn.liangdeng.target.IndicatorNature;
import java.util.ArrayList;
import java.util.List;

/** What a draft still lacks before it can become a target. The rules of terms are the judgement's own. */
final class DraftChecks {

    private DraftChecks() {}

    /** Everything that is missing, in the order of the form; empty where a target can be made of it. */
    static List<DraftProblem> missing(DraftContent content, List<UnitMention> mentions) {
        List<DraftProblem> missing = new ArrayList<>();
        if (content.indicatorName().isBlank()) {
            missing.add(DraftProblem.of("indicatorName", "intake.missing.indicatorName"));
        }
        boolean figureNeeded = content.nature() != IndicatorNature.MILESTONE;
        if (figureNeeded && content.bound() == null) {
            missing.add(DraftProblem.of("bound", "intake.missing.bound"));
        }
        if (figureNeeded && content.comparator() == BoundComparator.RANGE && content.boundMax() == null) {
            missing.add(DraftProblem.of("boundMax", "intake.missing.boundMax"));
        }
        if (content.firstMonth() == null || content.lastMonth() == null) {
            missing.add(DraftProblem.of("lastMonth", "intake.missing.period"));
        }
        if (content.needsBaseline() && content.baseline() == null) {
            missing.add(DraftProblem.of("baseline", "intake.missing.baseline"));
        }
        addUnits(mentions, missing);
        if (missing.stream().noneMatch(DraftChecks::concernsTerms)) {
            addContradiction(content, missing);
        }
        return List.copyOf(missing);
    }

    private static void addUnits(List<UnitMention> mentions, List<DraftProblem> missing) {
        List<UnitMention> leads = mentions.stream()
                .filter(mention -> mention.part() == UnitPart.LEAD)
                .toList();
        if (leads.isEmpty()) {
            missing.add(DraftProblem.of("leadUnits", "intake.missing.leadUnit"));
        }
        leads.stream()
                .filter(lead -> !lead.isMatched())
                .forEach(
                        lead -> missing.add(DraftProblem.of("leadUnits", "intake.missing.leadUnmatched", lead.name())));
    }

    private static boolean concernsTerms(DraftProblem problem) {
        return !problem.field().equals("leadUnits") && !problem.field().equals("indicatorName");
    }

    private static void addContradiction(DraftContent content, List<DraftProblem> missing) {
        if (content.nature() == IndicatorNature.MILESTONE) {
            return;
        }
        IndicatorData indicator = TargetPlan.indicator(content);
        try {
            TargetPlan.terms(content)
                    .forEach(terms -> terms.toTargetTerms(
                            indicator.nature(),
                            indicator.frequency(),
                            indicator.lagMonths(),
                            indicator.janFebCombined()));
        } catch (InvalidTermsException e) {
            String field = e.reason().field();
            missing.add(DraftProblem.of(
                    field.equals("span") ? "lastMonth" : field,
                    "target.invalid.terms." + e.reason().name()));
        }
    }
}
