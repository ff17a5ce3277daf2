package cn.liangdeng.intake.domain;

import cn.liangdeng.document.DocumentData;
import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.extraction.DraftTarget;
import cn.liangdeng.intake.DraftContent;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Commitment;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetMapping;
import cn.liangdeng.target.TargetTermsData;
import cn.liangdeng.target.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From what the recognition found to what a person is asked to confirm; the mapping itself is module target's. */
final class DraftMapping {

    private static final int MOST_DECIMALS = 6;
    private static final int EARLIEST_YEAR = 1990;
    private static final int LATEST_YEAR = 2100;
    /** How far before the words a 力争 is looked for, at most back to the last full stop or semicolon. */
    private static final int LOOK_BACK = 24;

    private static final Pattern STRIVE = Pattern.compile("力争|争取|努力(?:达到|实现)|奋斗目标|挑战目标|冲刺");
    private static final Pattern ASSURE = Pattern.compile("确保|保底|底线");
    private static final Pattern CLAUSE_END = Pattern.compile("[。;\uFF1B\\n]");

    private DraftMapping() {}

    static DraftContent content(DraftTarget found, DocumentText document, DocumentData data) {
        List<TargetMapping.Proposal> proposals =
                TargetMapping.propose(wording(found), data.firstMonth(), data.lastMonth());
        TargetMapping.Proposal proposal = proposals.get(0);
        @Nullable TargetTermsData terms = proposal.terms();
        @Nullable
        TargetTermsData lastTerms = proposals.get(proposals.size() - 1).terms();
        boolean milestone = proposal.nature() == IndicatorNature.MILESTONE;
        return new DraftContent(
                shorten(found.indicator().isBlank() ? found.quote() : found.indicator(), DraftRules.NAME_LENGTH),
                found.kind(),
                proposal.nature(),
                milestone ? null : decimals(terms == null ? found.value() : terms.bound()),
                milestone || terms == null ? null : decimals(terms.boundMax()),
                milestone ? "" : shorten(found.unit(), DraftRules.UNIT_OF_MEASURE_LENGTH),
                terms == null || milestone ? comparatorOf(found, milestone) : terms.comparator(),
                found.strict() && !milestone,
                terms == null ? month(found.periodStart()) : terms.firstMonth(),
                lastTerms == null ? month(found.deadline()) : lastTerms.lastMonth(),
                found.yearly(),
                terms == null || milestone ? null : decimals(terms.baseline()),
                commitment(found, document),
                found.leaders().isEmpty() ? null : shorten(String.join("、", found.leaders()), DraftRules.LEADER_LENGTH),
                null,
                names(found.leadUnits()),
                names(found.supportingUnits()));
    }

    private static BoundComparator comparatorOf(DraftTarget found, boolean milestone) {
        return milestone ? BoundComparator.AT_LEAST : TargetMapping.comparator(wording(found));
    }

    private static Wording wording(DraftTarget found) {
        return new Wording(
                found.indicator() + " " + found.quote(),
                Wording.Kind.valueOf(found.kind().name()),
                Wording.Measure.valueOf(found.measure().name()),
                Wording.Comparison.valueOf(found.comparator().name()),
                found.strict(),
                found.value(),
                found.valueMax(),
                found.unit(),
                month(found.periodStart()),
                month(found.deadline()),
                found.yearly(),
                found.baseline());
    }

    /**
     * 力争 stands before the words more often than in them, and counts to the end of its sentence or until 确保 takes it back
     * (力争150家、确保100家).
     */
    private static Commitment commitment(DraftTarget found, DocumentText document) {
        String before = document.words(Math.max(0, found.start() - LOOK_BACK), found.start());
        String clause = CLAUSE_END.splitAsStream(before).reduce("", (earlier, later) -> later);
        boolean ended = !before.isEmpty()
                && CLAUSE_END.matcher(before.substring(before.length() - 1)).matches();
        String words = (ended ? "" : clause) + found.quote();
        return last(STRIVE, words) > last(ASSURE, words) ? Commitment.STRIVE : Commitment.ENSURE;
    }

    /** Where the last match begins, or -1. */
    private static int last(Pattern pattern, String words) {
        return pattern.matcher(words)
                .results()
                .mapToInt(MatchResult::start)
                .max()
                .orElse(-1);
    }

    /** Words torn out of a document may name a month without a year; it is then as good as none. */
    private static @Nullable ReportingMonth month(@Nullable LocalDate day) {
        return day == null || day.getYear() < EARLIEST_YEAR || day.getYear() > LATEST_YEAR
                ? null
                : ReportingMonth.of(day);
    }

    private static @Nullable BigDecimal decimals(@Nullable BigDecimal figure) {
        return figure == null || figure.scale() <= MOST_DECIMALS
                ? figure
                : figure.setScale(MOST_DECIMALS, RoundingMode.HALF_UP);
    }

    private static List<String> names(List<String> found) {
        return found.stream()
                .map(name -> shorten(name, DraftRules.UNIT_NAME_LENGTH))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    static String shorten(String text, int length) {
        String stripped = text.strip();
        return stripped.codePointCount(0, stripped.length()) <= length
                ? stripped
                : stripped.substring(0, stripped.offsetByCodePoints(0, length));
    }
}
