package cn.liangdeng.target.domain;

import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.TargetId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One line of the history of a target or an indicator. Never changed. */
@Entity
@Immutable
@Table(schema = "target", name = "change")
class Change {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "change")
    @SequenceGenerator(name = "change", sequenceName = "target.change_seq", allocationSize = 50)
    private @Nullable Long id;

    private long districtId;
    private @Nullable Long targetId;
    private @Nullable Long indicatorId;
    private int number;
    private Instant at;
    private long accountId;
    private String personName;

    @Enumerated(EnumType.STRING)
    private ChangeAct act;

    private @Nullable Integer termsNumber;
    private @Nullable String field;
    private @Nullable String oldValue;
    private @Nullable String newValue;
    private @Nullable String reason;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Change() {}

    private Change(DistrictId district, ChangeLog.Act act, @Nullable FieldChange change) {
        districtId = district.value();
        number = act.number();
        at = act.at();
        accountId = act.by().value();
        personName = act.personName();
        this.act = act.kind();
        termsNumber = act.termsNumber();
        reason = act.reason();
        if (change != null) {
            field = change.field();
            oldValue = change.oldValue();
            newValue = change.newValue();
        }
    }

    static Change of(TargetId target, DistrictId district, ChangeLog.Act act, @Nullable FieldChange change) {
        Change line = new Change(district, act, change);
        line.targetId = target.value();
        return line;
    }

    static Change of(IndicatorId indicator, DistrictId district, ChangeLog.Act act, @Nullable FieldChange change) {
        Change line = new Change(district, act, change);
        line.indicatorId = indicator.value();
        return line;
    }
}
