package cn.liangdeng.reporting.domain;

import cn.liangdeng.reporting.ExtensionActed;
import cn.liangdeng.reporting.ExtensionId;
import cn.liangdeng.reporting.ExtensionState;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request for a later day, on its way from the unit over its reviewer to the office. */
@Entity
@Table(schema = "reporting", name = "extension")
class Extension {

    private static final int LONGEST_DAYS = 60;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "extension_seq")
    @SequenceGenerator(
            name = "extension_seq",
            schema = "reporting",
            sequenceName = "extension_seq",
            allocationSize = 20)
    private @Nullable Long id;

    @Embedded
    private Subject subject;

    private ReportingMonth filingMonth;
    private LocalDate originalDueOn;
    private LocalDate presentDueOn;
    private LocalDate wantedDueOn;
    private String reason;

    @Enumerated(EnumType.STRING)
    private ExtensionState state;

    private Long[] askers;
    private String askedByName;
    private Instant askedAt;
    private @Nullable String agreedByName;
    private @Nullable Instant agreedAt;
    private @Nullable String decidedByName;
    private @Nullable Instant decidedAt;
    private @Nullable String decisionNote;
    private @Nullable LocalDate grantedDueOn;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Extension() {}

    /**
     * @param filingMonth the month in whose window it is filed
     * @param days the day set by the calendar and the day in force
     */
    Extension(Subject subject, ReportingMonth filingMonth, DueDays days, LocalDate wanted, String reason, Actor by) {
        requireLater(wanted, days.present());
        this.subject = subject;
        this.filingMonth = filingMonth;
        this.originalDueOn = days.original();
        this.presentDueOn = days.present();
        this.wantedDueOn = wanted;
        this.reason = reason;
        this.state = ExtensionState.ASKED;
        this.askers =
                by.accounts().stream().map(account -> account.value()).sorted().toArray(Long[]::new);
        this.askedByName = by.name();
        this.askedAt = by.at();
    }

    /**
     * The two days of a figure.
     *
     * @param original set by the calendar
     * @param present in force, after extensions
     */
    record DueDays(LocalDate original, LocalDate present) {}

    /** The unit's reviewer agrees. */
    boolean agree(Actor by) {
        if (state == ExtensionState.AGREED) {
            return false;
        }
        requireOpen();
        requireOtherEyes(by);
        state = ExtensionState.AGREED;
        agreedByName = by.name();
        agreedAt = by.at();
        return true;
    }

    /**
     * The office approves.
     *
     * @param unitFirst true where the unit has a reviewer who has not agreed yet
     */
    boolean grant(LocalDate dueOn, boolean unitFirst, Actor by) {
        if (state == ExtensionState.GRANTED && dueOn.equals(grantedDueOn)) {
            return false;
        }
        requireOpen();
        requireOtherEyes(by);
        if (state == ExtensionState.ASKED && unitFirst) {
            throw BusinessException.conflict("reporting.conflict.unitFirst");
        }
        requireLater(dueOn, presentDueOn);
        state = ExtensionState.GRANTED;
        grantedDueOn = dueOn;
        decide(null, by);
        return true;
    }

    /** The unit's reviewer or the office refuses. */
    boolean refuse(String note, Actor by) {
        if (state == ExtensionState.REFUSED) {
            return false;
        }
        requireOpen();
        requireOtherEyes(by);
        state = ExtensionState.REFUSED;
        decide(note, by);
        return true;
    }

    private void decide(@Nullable String note, Actor by) {
        decisionNote = note;
        decidedByName = by.name();
        decidedAt = by.at();
    }

    private void requireOpen() {
        if (!state.isOpen()) {
            throw BusinessException.conflict("reporting.extension.conflict.decided");
        }
    }

    private void requireOtherEyes(Actor by) {
        if (by.accounts().stream().anyMatch(account -> Arrays.asList(askers).contains(account.value()))) {
            throw BusinessException.forbidden("reporting.extension.forbidden.own");
        }
    }

    private static void requireLater(LocalDate day, LocalDate present) {
        if (!day.isAfter(present) || day.isAfter(present.plusDays(LONGEST_DAYS))) {
            throw BusinessException.invalid("reporting.extension.invalid.day", present, LONGEST_DAYS);
        }
    }

    /** Only after it has been stored. */
    ExtensionId id() {
        return new ExtensionId(Objects.requireNonNull(id, "not stored yet"));
    }

    ExtensionState state() {
        return state;
    }

    /** What the others are told. */
    ExtensionActed news() {
        return new ExtensionActed(
                id(),
                new IndicatorId(subject.indicatorId()),
                new UnitId(subject.unitId()),
                new DistrictId(subject.districtId()),
                subject.month(),
                state,
                grantedDueOn == null ? presentDueOn : grantedDueOn);
    }
}
