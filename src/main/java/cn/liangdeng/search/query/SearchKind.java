package cn.liangdeng.search.query;

import cn.liangdeng.shared.Permission;

/** What can be found, in the order shown. */
public enum SearchKind {
    TARGETS(Permission.TARGET_READ),
    UNITS(Permission.UNIT_READ),
    DOCUMENTS(Permission.DOCUMENT_READ),
    REPORTS(Permission.REPORT_READ);

    private final Permission permission;

    SearchKind(Permission permission) {
        this.permission = permission;
    }

    /** Who lacks it does not find things of this kind. */
    Permission permission() {
        return permission;
    }
}
