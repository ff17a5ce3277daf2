package cn.liangdeng.organisation;

import java.util.List;

/** The groups of units of the current person's district. Reading is for every signed-in person, changing needs {@code UNIT_MANAGE}. */
public interface UnitGroups {

    /** All groups by name. */
    List<UnitGroup> list();

    /**
     * Keeps the group; one of the same name gets the new members.
     *
     * @throws cn.liangdeng.shared.BusinessException invalid, if the name is blank or too long, a unit bears it, no member is
     *     named or one is no active unit of the district
     */
    void save(UnitGroup group);
}
