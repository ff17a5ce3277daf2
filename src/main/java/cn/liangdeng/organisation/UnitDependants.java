package cn.liangdeng.organisation;

import cn.liangdeng.shared.UnitId;
import java.util.List;

/** Implemented by a module whose things hang on a unit; a unit is not dissolved until every module has let go of it. */
public interface UnitDependants {

    /** What still hangs on the unit; empty if nothing does. */
    List<Dependant> of(UnitId unit);

    /**
     * One kind of thing that keeps a unit from being dissolved.
     *
     * @param messageKey key of a sentence that says what to do first; {@code {0}} is the count
     * @param count how many there are; positive
     */
    record Dependant(String messageKey, int count) {}
}
