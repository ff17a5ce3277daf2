package cn.liangdeng.target.domain;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.evaluation.Phasing;
import cn.liangdeng.evaluation.TargetTerms;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Adjustment;
import cn.liangdeng.target.AdjustmentReason;
import cn.liangdeng.target.TargetTermsData;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One version of what a target demands; part of {@link Target}. */
@Entity
@Table(schema = "target", name = "terms")
class Terms {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "terms")
    @SequenceGenerator(name = "terms", sequenceName = "target.terms_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(updatable = false)
    private int number;

    private ReportingMonth effectiveFrom;

    @Column(updatable = false)
    private Instant knownFrom;

    private ReportingMonth firstMonth;
    private ReportingMonth lastMonth;

    @Enumerated(EnumType.STRING)
    private BoundComparator comparator;

    private boolean strict;
    private BigDecimal bound;
    private @Nullable BigDecimal boundMax;
    private @Nullable BigDecimal baseline;
    private BigDecimal tolerance;
    private String phasing;
    private @Nullable BigDecimal stretch;

    @Enumerated(EnumType.STRING)
    private @Nullable AdjustmentReason reasonClass;

    private @Nullable String reason;
    private @Nullable String approver;
    private @Nullable String approvalNumber;

    @Column(updatable = false)
    private long recordedBy;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Terms() {}

    private Terms(int number, ReportingMonth effectiveFrom, TargetTermsData data, AccountId by, Instant now) {
        this.number = number;
        this.effectiveFrom = effectiveFrom;
        knownFrom = now;
        recordedBy = by.value();
        firstMonth = data.firstMonth();
        lastMonth = data.lastMonth();
        comparator = data.comparator();
        bound = data.bound();
        tolerance = TargetTerms.DEFAULT_TOLERANCE;
        phasing = data.phasing().toString();
        take(data);
    }

    /** The first version: in force from the target's first month. */
    static Terms first(TargetTermsData data, AccountId by, Instant now) {
        return new Terms(1, data.firstMonth(), data, by, now);
    }

    static Terms adjusted(int number, Adjustment adjustment, AccountId by, Instant now) {
        Terms terms = new Terms(number, adjustment.effectiveFrom(), adjustment.terms(), by, now);
        terms.reasonClass = adjustment.reasonClass();
        terms.reason = adjustment.reason();
        terms.approver = adjustment.approver();
        terms.approvalNumber = adjustment.approvalNumber();
        return terms;
    }

    /** Whether the adjustment may follow on this version, the newest. */
    void requireFollowedBy(Adjustment adjustment) {
        if (!adjustment.effectiveFrom().isAfter(effectiveFrom)) {
            throw TargetRefusals.adjustsThePast(effectiveFrom);
        }
        if (adjustment.effectiveFrom().isAfter(adjustment.terms().lastMonth())) {
            throw TargetRefusals.adjustsAfterTheEnd(adjustment.terms().lastMonth());
        }
    }

    /** The earliest month that any of the versions, at least one, covers. */
    static ReportingMonth earliest(Collection<Terms> versions) {
        return versions.stream()
                .map(Terms::firstMonth)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Says what it should have said; the first version is in force from its first month, wherever that is now. */
    List<FieldChange> correct(TargetTermsData data) {
        List<FieldChange> changes = differences(data);
        take(data);
        if (number == 1) {
            effectiveFrom = data.firstMonth();
        }
        return changes;
    }

    List<FieldChange> differences(TargetTermsData data) {
        return new FieldChange.Collector()
                .compare("firstMonth", firstMonth, data.firstMonth())
                .compare("lastMonth", lastMonth, data.lastMonth())
                .compare("comparator", comparator, data.comparator())
                .compare("strict", strict, data.strict())
                .compare("bound", bound, data.bound())
                .compare("boundMax", boundMax, data.boundMax())
                .compare("baseline", baseline, data.baseline())
                .compare("tolerance", tolerance, toleranceOf(data))
                .compare("phasing", phasing, data.phasing())
                .compare("stretch", stretch, data.stretch())
                .changes();
    }

    private void take(TargetTermsData data) {
        firstMonth = data.firstMonth();
        lastMonth = data.lastMonth();
        comparator = data.comparator();
        strict = data.strict();
        bound = data.bound();
        boundMax = data.boundMax();
        baseline = data.baseline();
        tolerance = toleranceOf(data);
        phasing = data.phasing().toString();
        stretch = data.stretch();
    }

    private static BigDecimal toleranceOf(TargetTermsData data) {
        BigDecimal given = data.tolerance();
        return given == null ? TargetTerms.DEFAULT_TOLERANCE : given;
    }

    TargetTermsData data() {
        return new TargetTermsData(
                firstMonth,
                lastMonth,
                comparator,
                strict,
                bound,
                boundMax,
                baseline,
                tolerance,
                Phasing.parse(phasing),
                stretch);
    }

    int number() {
        return number;
    }

    ReportingMonth effectiveFrom() {
        return effectiveFrom;
    }

    ReportingMonth firstMonth() {
        return firstMonth;
    }
}
