package cn.liangdeng.target.domain;

import cn.liangdeng.evaluation.LightThresholds;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.LightRuleData;
import cn.liangdeng.target.LightRuleStatus;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a light rule says from a month on; part of {@link LightRule}. Only its status ever changes. */
@Entity
@Table(schema = "target", name = "light_rule_version")
class LightRuleVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "light_rule_version")
    @SequenceGenerator(name = "light_rule_version", sequenceName = "target.light_rule_version_seq", allocationSize = 50)
    private @Nullable Long id;

    private @Nullable Integer number;

    @Enumerated(EnumType.STRING)
    private LightRuleStatus status;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private ReportingMonth validFrom;

    @Column(updatable = false)
    private BigDecimal greenFrom;

    @Column(updatable = false)
    private BigDecimal yellowFrom;

    @Column(updatable = false)
    private BigDecimal rateYellowFrom;

    @Column(updatable = false)
    private BigDecimal headroom;

    @Column(updatable = false)
    private String basisTitle;

    @Column(updatable = false)
    private @Nullable String basisNumber;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private boolean ends;

    @Column(updatable = false)
    private Instant draftedAt;

    @Column(updatable = false)
    private long draftedBy;

    @Column(updatable = false)
    private String draftedByName;

    private @Nullable Instant decidedAt;
    private @Nullable Long decidedBy;
    private @Nullable String decidedByName;
    private @Nullable Instant supersededAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected LightRuleVersion() {}

    LightRuleVersion(LightRuleData data, RuleAct act) {
        status = LightRuleStatus.DRAFT;
        name = data.name();
        validFrom = data.validFrom();
        greenFrom = data.thresholds().greenFrom();
        yellowFrom = data.thresholds().yellowFrom();
        rateYellowFrom = data.thresholds().rateYellowFrom();
        headroom = data.thresholds().headroom();
        basisTitle = data.basisTitle();
        basisNumber = data.basisNumber();
        reason = data.reason();
        ends = data.ends();
        draftedAt = act.at();
        draftedBy = act.by().value();
        draftedByName = act.personName();
    }

    void putInForce(int asNumber, RuleAct act) {
        number = asNumber;
        decide(LightRuleStatus.IN_FORCE, act);
    }

    void discard(RuleAct act) {
        decide(LightRuleStatus.DISCARDED, act);
    }

    /** Another version takes its place from its first month on. */
    void supersede(RuleAct act) {
        status = LightRuleStatus.SUPERSEDED;
        supersededAt = act.at();
    }

    boolean isInForceFrom(ReportingMonth month) {
        return status == LightRuleStatus.IN_FORCE && validFrom.equals(month);
    }

    boolean isInForceBy(ReportingMonth month) {
        return status == LightRuleStatus.IN_FORCE && !validFrom.isAfter(month);
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    LightRuleStatus status() {
        return status;
    }

    int numberOrZero() {
        return number == null ? 0 : number;
    }

    LightRuleData data() {
        return new LightRuleData(
                name,
                validFrom,
                new LightThresholds(greenFrom, yellowFrom, rateYellowFrom, headroom),
                basisTitle,
                basisNumber,
                reason,
                ends);
    }

    private void decide(LightRuleStatus next, RuleAct act) {
        if (status != LightRuleStatus.DRAFT) {
            throw new IllegalStateException("only a draft is decided, not " + status);
        }
        status = next;
        decidedAt = act.at();
        decidedBy = act.by().value();
        decidedByName = act.personName();
    }
}
