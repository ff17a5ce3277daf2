package cn.liangdeng.intake.domain;

import cn.liangdeng.intake.UnitMention;
import cn.liangdeng.intake.UnitPart;
import cn.liangdeng.shared.UnitId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A responsible unit of a draft. */
@Embeddable
class DraftUnit {

    @Enumerated(EnumType.STRING)
    private UnitPart part;

    private String name;

    @Column(name = "unit_id")
    private @Nullable Long unitId;

    /** For the persistence library. */
    @SuppressWarnings("NullAway")
    protected DraftUnit() {}

    DraftUnit(UnitMention mention) {
        this.part = mention.part();
        this.name = mention.name();
        this.unitId = mention.unit() == null ? null : mention.unit().value();
    }

    UnitMention asMention() {
        return new UnitMention(part, name, UnitId.ofNullable(unitId));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DraftUnit unit
                && part == unit.part
                && name.equals(unit.name)
                && Objects.equals(unitId, unit.unitId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(part, name, unitId);
    }
}
