package cn.liangdeng.access.domain;

import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.UnitId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person of a unit, as far as the work needs it: name, unit, office and its telephone. */
@Entity
@Table(schema = "access", name = "person")
class Person {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PHONE = 30;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person")
    @SequenceGenerator(name = "person", sequenceName = "access.person_seq", allocationSize = 20)
    private Long id;

    @Column(name = "district_id")
    private long districtId;

    @Column(name = "unit_id")
    private long unitId;

    private String name;

    @Column(name = "job_title")
    private @Nullable String jobTitle;

    @Column(name = "office_phone")
    private @Nullable String officePhone;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    @SuppressWarnings("NullAway.Init")
    Person(DistrictId district, UnitId unit, String name, @Nullable String jobTitle, @Nullable String officePhone) {
        this.districtId = district.value();
        this.unitId = unit.value();
        this.name = name(name);
        this.jobTitle = optional(jobTitle, LONGEST_NAME, "access.problem.jobTitle");
        this.officePhone = optional(officePhone, LONGEST_PHONE, "access.problem.officePhone");
    }

    /** True if anything was different. */
    boolean change(UnitId unit, String newName, @Nullable String newJobTitle, @Nullable String newOfficePhone) {
        Person state = new Person(new DistrictId(districtId), unit, newName, newJobTitle, newOfficePhone);
        boolean same = unitId == state.unitId
                && name.equals(state.name)
                && Objects.equals(jobTitle, state.jobTitle)
                && Objects.equals(officePhone, state.officePhone);
        unitId = state.unitId;
        name = state.name;
        jobTitle = state.jobTitle;
        officePhone = state.officePhone;
        return !same;
    }

    private static String name(String text) {
        String checked = optional(text, LONGEST_NAME, "access.problem.personName");
        if (checked == null) {
            throw BusinessException.invalid("access.problem.personName", String.valueOf(LONGEST_NAME));
        }
        return checked;
    }

    private static @Nullable String optional(@Nullable String text, int longest, String messageKey) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String stripped = text.strip();
        if (stripped.length() > longest || stripped.codePoints().anyMatch(Character::isISOControl)) {
            throw BusinessException.invalid(messageKey, String.valueOf(longest));
        }
        return stripped;
    }

    int version() {
        return Objects.requireNonNullElse(version, 0);
    }

    String name() {
        return name;
    }

    UnitId unit() {
        return new UnitId(unitId);
    }
}
