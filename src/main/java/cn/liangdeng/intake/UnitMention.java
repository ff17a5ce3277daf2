package cn.liangdeng.intake;

import cn.liangdeng.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A responsible unit as the document names it.
 *
 * @param unit the unit of the organisation that bears the name; null while none is known
 */
public record UnitMention(
        UnitPart part, String name, @Nullable UnitId unit) {

    public boolean isMatched() {
        return unit != null;
    }
}
