package cn.liangdeng.target.domain;

import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Adjustment;
import cn.liangdeng.target.TargetTermsData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The versions of a target's terms, at least one, the newest last. What a change means for the versions already there is checked
 * here.
 *
 * @param versions the target's own list, to which an adjustment is added
 */
record TermsHistory(List<Terms> versions) {

    /**
     * Adds a version from a month on.
     *
     * @return what is different from the version before, at least one field
     */
    List<FieldChange> adjust(Adjustment adjustment, AccountId by, Instant now) {
        Terms newest = newest();
        newest.requireFollowedBy(adjustment);
        List<FieldChange> changes = newest.differences(adjustment.terms());
        if (changes.isEmpty()) {
            throw TargetRefusals.changesNothing();
        }
        versions.add(Terms.adjusted(newest.number() + 1, adjustment, by, now));
        return changes;
    }

    /**
     * Lets a version say what it should have said.
     *
     * @return what is different, at least one field
     */
    List<FieldChange> correct(int number, TargetTermsData terms) {
        Terms corrected = version(number).orElseThrow(TargetRefusals::noSuchVersion);
        if (corrected.differences(terms).isEmpty()) {
            throw TargetRefusals.changesNothing();
        }
        ReportingMonth from = number == 1 ? terms.firstMonth() : corrected.effectiveFrom();
        version(number + 1).filter(next -> !from.isBefore(next.effectiveFrom())).ifPresent(next -> {
            throw TargetRefusals.beginsAfterTheNext(next.effectiveFrom());
        });
        if (number > 1 && from.isAfter(terms.lastMonth())) {
            throw TargetRefusals.adjustsAfterTheEnd(terms.lastMonth());
        }
        return corrected.correct(terms);
    }

    Terms newest() {
        return versions.get(versions.size() - 1);
    }

    private Optional<Terms> version(int number) {
        return versions.stream().filter(terms -> terms.number() == number).findFirst();
    }

    /** First month for which the version counts. */
    ReportingMonth effectiveFrom(int number) {
        return version(number).orElseThrow(TargetRefusals::noSuchVersion).effectiveFrom();
    }

    /** The earliest month that any version covers. */
    ReportingMonth firstMonth() {
        return Terms.earliest(versions);
    }

    /** True where these terms say what the newest version says. */
    boolean isNewest(TargetTermsData terms) {
        return newest().differences(terms).isEmpty();
    }
}
