package cn.liangdeng.target.query;

import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetTermsData;

/**
 * A unit's part of a target with its newest terms.
 *
 * @param version to be handed back with a change
 * @param joined false for a target of the unit on the same indicator and months that could become a part
 */
public record PartRow(TargetId id, int version, UnitId unit, String title, TargetTermsData terms, boolean joined) {}
