package cn.liangdeng.target.domain;

import cn.liangdeng.target.Decomposition.Part;
import cn.liangdeng.target.TargetDetails;
import cn.liangdeng.target.TargetTermsData;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One act of a decomposition that has been checked: what is to be done with one row. */
record DecompositionStep(
        Row row,
        Act act,
        @Nullable Target target,
        @Nullable TargetTermsData terms,
        @Nullable Birth birth) {

    /** What is done with a row. */
    enum Act {
        CREATE,
        CHANGE,
        JOIN,
        REMOVE
    }

    /** One row as entered, with the beginning of its fields' names. */
    record Row(String prefix, Part part) {

        String at(String field) {
            return prefix + field;
        }
    }

    /** A part to be made; {@code earlier} counts those that the unit had before. */
    record Birth(TargetDetails details, long earlier) {}

    static DecompositionStep create(Row row, TargetTermsData terms, Birth birth) {
        return new DecompositionStep(row, Act.CREATE, null, terms, birth);
    }

    static DecompositionStep change(Row row, Target target, TargetTermsData terms) {
        return new DecompositionStep(row, Act.CHANGE, target, terms, null);
    }

    static DecompositionStep join(Row row, Target target) {
        return new DecompositionStep(row, Act.JOIN, target, null, null);
    }

    static DecompositionStep remove(Row row, Target target) {
        return new DecompositionStep(row, Act.REMOVE, target, null, null);
    }

    /** The target of a row that is there. */
    Target existing() {
        return Objects.requireNonNull(target, "a part to be made");
    }

    static int count(List<DecompositionStep> steps, Act act) {
        return (int) steps.stream().filter(step -> step.act() == act).count();
    }
}
