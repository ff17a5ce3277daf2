package cn.liangdeng.organisation.query;

import cn.liangdeng.shared.UnitId;
import java.util.List;

/**
 * A group of units as its administrator sees it.
 *
 * @param members the members in use, in order
 * @param memberNames their short names
 * @param version state of the row, for the edit form
 */
public record GroupRow(long id, String name, List<UnitId> members, List<String> memberNames, int version) {

    public GroupRow {
        members = List.copyOf(members);
        memberNames = List.copyOf(memberNames);
    }

    public boolean has(UnitId unit) {
        return members.contains(unit);
    }
}
