package cn.liangdeng.organisation;

import cn.liangdeng.shared.UnitId;
import java.util.List;

/**
 * Units that documents name together: 各街镇, 专班成员单位.
 *
 * @param name as documents write it, unique in the district, 1…100 characters
 * @param members in order, each once
 */
public record UnitGroup(String name, List<UnitId> members) {

    public UnitGroup {
        members = List.copyOf(members);
    }
}
