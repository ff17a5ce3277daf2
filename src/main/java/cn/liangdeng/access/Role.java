package cn.liangdeng.access;

import static cn.liangdeng.shared.Permission.ACCOUNT_MANAGE;
import static cn.liangdeng.shared.Permission.BURDEN_READ;
import static cn.liangdeng.shared.Permission.CALENDAR_MANAGE;
import static cn.liangdeng.shared.Permission.CHECK_MANAGE;
import static cn.liangdeng.shared.Permission.CLUE_HANDLE;
import static cn.liangdeng.shared.Permission.DECISION_READ;
import static cn.liangdeng.shared.Permission.DOCUMENT_MANAGE;
import static cn.liangdeng.shared.Permission.DOCUMENT_READ;
import static cn.liangdeng.shared.Permission.MEETING_MANAGE;
import static cn.liangdeng.shared.Permission.MEETING_READ;
import static cn.liangdeng.shared.Permission.NOTIFICATION_MANAGE;
import static cn.liangdeng.shared.Permission.PROGRESS_READ;
import static cn.liangdeng.shared.Permission.RANKING_MANAGE;
import static cn.liangdeng.shared.Permission.RANKING_READ;
import static cn.liangdeng.shared.Permission.REPORT_FILE;
import static cn.liangdeng.shared.Permission.REPORT_READ;
import static cn.liangdeng.shared.Permission.REPORT_REVIEW_OFFICE;
import static cn.liangdeng.shared.Permission.REPORT_REVIEW_UNIT;
import static cn.liangdeng.shared.Permission.TARGET_MANAGE;
import static cn.liangdeng.shared.Permission.TARGET_READ;
import static cn.liangdeng.shared.Permission.UNIT_MANAGE;
import static cn.liangdeng.shared.Permission.UNIT_READ;
import static cn.liangdeng.shared.Permission.WALL_MANAGE;

import cn.liangdeng.shared.Permission;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a person is in the district: a set of permissions and the reach within which they hold. A person may have several; the
 * permissions and reaches add up. The table in {@code docs/permissions.md} is checked against this enum by a test.
 */
public enum Role {
    /** 填报人: files the figures of the own unit. */
    UNIT_FILLER(
            Reach.OWN_UNIT,
            Reach.OWN_UNIT,
            UNIT_READ,
            DOCUMENT_READ,
            TARGET_READ,
            REPORT_READ,
            REPORT_FILE,
            PROGRESS_READ,
            DECISION_READ),
    /** 单位审核人: passes on or returns what others of the own unit filed. */
    UNIT_REVIEWER(
            Reach.OWN_UNIT,
            Reach.OWN_UNIT,
            UNIT_READ,
            DOCUMENT_READ,
            TARGET_READ,
            REPORT_READ,
            REPORT_REVIEW_UNIT,
            PROGRESS_READ,
            DECISION_READ),
    /** 专班办公室: final review, targets, windows, for all units. */
    OFFICE(
            Reach.DISTRICT,
            Reach.DISTRICT,
            UNIT_READ,
            DOCUMENT_READ,
            TARGET_READ,
            TARGET_MANAGE,
            REPORT_READ,
            REPORT_REVIEW_OFFICE,
            CHECK_MANAGE,
            BURDEN_READ,
            CALENDAR_MANAGE,
            PROGRESS_READ,
            RANKING_READ,
            RANKING_MANAGE,
            NOTIFICATION_MANAGE,
            MEETING_READ,
            MEETING_MANAGE,
            DECISION_READ,
            WALL_MANAGE),
    /** 督查人员: reads all units. */
    SUPERVISION(
            Reach.DISTRICT,
            Reach.NOTHING,
            UNIT_READ,
            DOCUMENT_READ,
            TARGET_READ,
            REPORT_READ,
            CLUE_HANDLE,
            PROGRESS_READ,
            RANKING_READ,
            MEETING_READ,
            DECISION_READ),
    /** 领导: reads the units in charge (分管), or all where none is named. */
    LEADER(
            Reach.CHARGES,
            Reach.NOTHING,
            UNIT_READ,
            DOCUMENT_READ,
            TARGET_READ,
            REPORT_READ,
            PROGRESS_READ,
            RANKING_READ,
            MEETING_READ,
            DECISION_READ),
    /**
     * 文件管理员: imports and publishes policy documents. Publishing turns drafts into targets and may name units that the tree
     * does not know yet, hence the rights to manage both; figures and progress are not this person's.
     */
    DOCUMENT_ADMINISTRATOR(
            Reach.DISTRICT,
            Reach.NOTHING,
            UNIT_READ,
            UNIT_MANAGE,
            DOCUMENT_READ,
            DOCUMENT_MANAGE,
            TARGET_READ,
            TARGET_MANAGE),
    /** 系统管理员: accounts, units, calendar and the settings of the checks; sees no business data and can hold no other role. */
    SYSTEM_ADMINISTRATOR(
            Reach.NOTHING,
            Reach.NOTHING,
            UNIT_READ,
            UNIT_MANAGE,
            ACCOUNT_MANAGE,
            CHECK_MANAGE,
            CALENDAR_MANAGE,
            NOTIFICATION_MANAGE);

    /** For which units a role holds. */
    public enum Reach {
        /** No unit's data. */
        NOTHING,
        /** The person's unit and what lies below it. */
        OWN_UNIT,
        /** The units of which the person is in charge; the whole district where none is named. */
        CHARGES,
        /** Every unit of the district. */
        DISTRICT
    }

    private final Reach readReach;
    private final Reach actReach;
    private final Set<Permission> permissions;

    Role(Reach readReach, Reach actReach, Permission first, Permission... rest) {
        this.readReach = readReach;
        this.actReach = actReach;
        this.permissions = EnumSet.of(first, rest);
    }

    /** Units whose data the role may read. */
    public Reach readReach() {
        return readReach;
    }

    /** Units for which the role may act as their own. */
    public Reach actReach() {
        return actReach;
    }

    public Set<Permission> permissions() {
        return EnumSet.copyOf(permissions);
    }

    /** True where one person may hold these roles together: who administers the system sees no business data. */
    public static boolean mayBeTogether(Set<Role> roles) {
        return !roles.contains(SYSTEM_ADMINISTRATOR) || roles.size() == 1;
    }
}
