package cn.liangdeng.intake.domain;

import cn.liangdeng.evaluation.Phasing;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.intake.RevisionRow;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.target.Commitment;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetTermsData;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The terms that a target gets from the new words of its document. */
final class RevisionTerms {

    private RevisionTerms() {}

    /**
     * The terms of the new words. What they do not say stays as it was: baseline and tolerance, and the path of the months where
     * these are the same.
     *
     * @throws BusinessException invalid, if the new words do not say enough, or nothing else than before
     */
    static TargetTermsData of(RevisionRow row) {
        DraftView draft = row.draft();
        if (draft == null) {
            throw BusinessException.invalid("intake.revision.noDraft", row.title());
        }
        if (draft.content().nature() != row.nature()) {
            throw BusinessException.invalid("intake.revision.otherNature", row.title());
        }
        TargetTermsData old = row.terms();
        boolean milestone = row.nature() == IndicatorNature.MILESTONE;
        if (draft.content().firstMonth() == null
                || draft.content().lastMonth() == null
                || (!milestone && draft.content().bound() == null)) {
            throw BusinessException.invalid("intake.revision.incomplete", row.title());
        }
        List<TargetTermsData> said = TargetPlan.terms(draft.content());
        TargetTermsData next = said.stream()
                .filter(terms -> sameMonths(terms, old))
                .findFirst()
                .orElseGet(() -> said.get(0));
        if (said.size() > 1 && !sameMonths(next, old)) {
            throw BusinessException.invalid("intake.revision.severalYears", row.title());
        }
        TargetTermsData terms = new TargetTermsData(
                next.firstMonth(),
                next.lastMonth(),
                next.comparator(),
                next.strict(),
                next.bound(),
                next.boundMax(),
                next.baseline() == null ? old.baseline() : next.baseline(),
                old.tolerance(),
                sameMonths(next, old) ? old.phasing() : Phasing.linear(),
                stretch(row, next));
        if (isSame(terms, old)) {
            throw BusinessException.invalid("intake.revision.sameTerms", row.title());
        }
        return terms;
    }

    /** What the new words strive for beyond the bound; where they say nothing, what was set beside the same bound stays. */
    private static @Nullable BigDecimal stretch(RevisionRow row, TargetTermsData next) {
        BigDecimal striven = row.further().stream()
                .map(DraftView::content)
                .filter(content -> content.commitment() == Commitment.STRIVE)
                .flatMap(content -> Optional.ofNullable(content.bound()).stream())
                .filter(bound -> next.comparator().isUpward()
                        ? bound.compareTo(next.bound()) > 0
                        : bound.compareTo(next.bound()) < 0)
                .findFirst()
                .orElse(null);
        boolean stays = !row.furtherLost() && next.bound().compareTo(row.terms().bound()) == 0;
        return striven == null && stays ? row.terms().stretch() : striven;
    }

    private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? a == b : a.compareTo(b) == 0;
    }

    private static boolean sameMonths(TargetTermsData a, TargetTermsData b) {
        return a.firstMonth().equals(b.firstMonth()) && a.lastMonth().equals(b.lastMonth());
    }

    private static boolean isSame(TargetTermsData a, TargetTermsData b) {
        return sameMonths(a, b)
                && a.comparator() == b.comparator()
                && a.strict() == b.strict()
                && a.bound().compareTo(b.bound()) == 0
                && same(a.boundMax(), b.boundMax())
                && same(a.baseline(), b.baseline())
                && same(a.stretch(), b.stretch());
    }
}
