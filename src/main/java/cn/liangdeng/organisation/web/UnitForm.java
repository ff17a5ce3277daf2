package cn.liangdeng.organisation.web;

import cn.liangdeng.organisation.NewUnit;
import cn.liangdeng.organisation.UnitKind;
import cn.liangdeng.organisation.query.UnitRow;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.UnitId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is typed to create or change a unit.
 *
 * @param aliases one a line
 * @param version state of the unit when the form was opened; 0 for a new one
 */
record UnitForm(
        @Nullable Long parent,
        @Nullable String name,
        @Nullable String shortName,
        @Nullable String code,
        @Nullable String kind,
        @Nullable String aliases,
        @Nullable Integer version) {

    static UnitForm blank(@Nullable Long parent) {
        return new UnitForm(parent, "", "", "", UnitKind.DEPARTMENT.name(), "", 0);
    }

    static UnitForm of(UnitRow row) {
        UnitId parent = row.unit().parent();
        return new UnitForm(
                parent == null ? null : parent.value(),
                row.unit().name(),
                row.unit().shortName(),
                row.unit().code(),
                row.unit().kind().name(),
                String.join("\n", row.aliases()),
                row.version());
    }

    /**
     * The state that was typed; the short name is the name where none was.
     *
     * @param self the unit itself where it is the district, which has no unit above
     */
    NewUnit toUnit(int position, @Nullable UnitId self) {
        if (parent == null && self == null) {
            throw BusinessException.invalid("organisation.problem.parentUnknown");
        }
        String typedName = text(name);
        String typedShortName = text(shortName);
        return new NewUnit(
                parent == null ? Objects.requireNonNull(self) : new UnitId(parent),
                text(code),
                typedName,
                typedShortName.isBlank() ? typedName : typedShortName,
                kindOf(text(kind)),
                position,
                aliasLines());
    }

    /** The field into which this name was typed. */
    String fieldOf(String typed) {
        if (typed.equals(text(name).strip())) {
            return "name";
        }
        return typed.equals(text(shortName).strip()) ? "shortName" : "aliases";
    }

    private List<String> aliasLines() {
        return Arrays.stream(text(aliases).split("[\\r\\n、，,；;]+"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private static UnitKind kindOf(String name) {
        return Arrays.stream(UnitKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> BusinessException.invalid("organisation.problem.kind"));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
