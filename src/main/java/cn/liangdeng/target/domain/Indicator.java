package cn.liangdeng.target.domain;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.evaluation.Frequency;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.target.IndicatorData;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.Obligation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.jspecify.annotations.Nullable;

/** What is measured. Always holds data that {@link IndicatorChecks} has passed. */
@Entity
@Table(schema = "target", name = "indicator")
class Indicator {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "indicator")
    @SequenceGenerator(name = "indicator", sequenceName = "target.indicator_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(updatable = false)
    private long districtId;

    private String name;
    private @Nullable String definition;
    private String unitOfMeasure;

    @Enumerated(EnumType.STRING)
    private IndicatorNature nature;

    @Enumerated(EnumType.STRING)
    private Frequency frequency;

    @JdbcTypeCode(Types.SMALLINT)
    private int lagMonths;

    private boolean janFebCombined;

    @Enumerated(EnumType.STRING)
    private WindowKind windowKind;

    private @Nullable String dataSource;

    @Enumerated(EnumType.STRING)
    private Obligation obligation;

    @JdbcTypeCode(Types.SMALLINT)
    private int decimals;

    private int changeCount;

    @Version
    private int version;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Indicator() {}

    Indicator(DistrictId district, IndicatorData data) {
        districtId = district.value();
        name = data.name();
        unitOfMeasure = data.unitOfMeasure();
        nature = data.nature();
        frequency = data.frequency();
        windowKind = data.windowKind();
        obligation = data.obligation();
        take(data);
        changeCount = 1;
    }

    /** @return the fields that changed; nothing is recorded where that is none */
    List<FieldChange> revise(IndicatorData data) {
        IndicatorData before = data();
        take(data);
        List<FieldChange> changes = new FieldChange.Collector()
                .compare("name", before.name(), data.name())
                .compare("definition", before.definition(), data.definition())
                .compare("unitOfMeasure", before.unitOfMeasure(), data.unitOfMeasure())
                .compare("nature", before.nature(), data.nature())
                .compare("frequency", before.frequency(), data.frequency())
                .compare("lagMonths", before.lagMonths(), data.lagMonths())
                .compare("janFebCombined", before.janFebCombined(), data.janFebCombined())
                .compare("windowKind", before.windowKind(), data.windowKind())
                .compare("dataSource", before.dataSource(), data.dataSource())
                .compare("obligation", before.obligation(), data.obligation())
                .compare("decimals", before.decimals(), data.decimals())
                .changes();
        if (!changes.isEmpty()) {
            changeCount++;
        }
        return changes;
    }

    private void take(IndicatorData data) {
        name = data.name();
        definition = data.definition();
        unitOfMeasure = data.unitOfMeasure();
        nature = data.nature();
        frequency = data.frequency();
        lagMonths = data.lagMonths();
        janFebCombined = data.janFebCombined();
        windowKind = data.windowKind();
        dataSource = data.dataSource();
        obligation = data.obligation();
        decimals = data.decimals();
    }

    IndicatorData data() {
        return new IndicatorData(
                name,
                definition,
                unitOfMeasure,
                nature,
                frequency,
                lagMonths,
                janFebCombined,
                windowKind,
                dataSource,
                obligation,
                decimals);
    }

    /** Present once it is stored. */
    IndicatorId id() {
        return new IndicatorId(Objects.requireNonNull(id, "not stored yet"));
    }

    IndicatorNature nature() {
        return nature;
    }

    /** Number of the newest act in the history. */
    int changeCount() {
        return changeCount;
    }

    int version() {
        return version;
    }
}
