package cn.liangdeng.organisation;

/** What sort of unit it is (handbook §1.1). Rankings compare only within a kind. */
public enum UnitKind {
    /** The district itself (区), root of the tree. */
    DISTRICT,
    /** 区直部门. */
    DEPARTMENT,
    /** 镇街. */
    TOWN_STREET,
    /** 市派驻机构: reports to the city, works in the district. */
    MUNICIPAL_BRANCH,
    /** 专班办公室 and the like. */
    OFFICE
}
