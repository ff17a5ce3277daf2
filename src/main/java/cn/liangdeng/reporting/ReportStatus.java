package cn.liangdeng.reporting;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Where a report stands on its way from the filler to the office (handbook §3.4). The graph of the way stands here. */
public enum ReportStatus {
    /** 草稿: being filled in by the unit. */
    DRAFT,
    /** 待审核: filed by the unit; waits for the unit's reviewer, or for the office where the unit has none. */
    SUBMITTED,
    /** 待终审: passed on by the unit's reviewer; waits for the office. */
    PASSED,
    /** 已审定: approved by the office; its value counts and is locked. */
    APPROVED,
    /** 已退回: sent back with a reason and a new due day; the unit fills it in again. */
    RETURNED;

    private static final Map<ReportStatus, Map<ReportAct, ReportStatus>> TRANSITIONS = transitions();

    private static Map<ReportStatus, Map<ReportAct, ReportStatus>> transitions() {
        Map<ReportStatus, Map<ReportAct, ReportStatus>> graph = new EnumMap<>(ReportStatus.class);
        graph.put(
                DRAFT,
                Map.of(
                        ReportAct.SAVED, DRAFT,
                        ReportAct.ATTACHED, DRAFT,
                        ReportAct.DETACHED, DRAFT,
                        ReportAct.FILED_FOR, SUBMITTED,
                        ReportAct.SUBMITTED, SUBMITTED));
        graph.put(
                SUBMITTED,
                Map.of(
                        ReportAct.WITHDRAWN, DRAFT,
                        ReportAct.PASSED, PASSED,
                        ReportAct.RETURNED, RETURNED,
                        ReportAct.APPROVED, APPROVED));
        graph.put(PASSED, Map.of(ReportAct.RETURNED, RETURNED, ReportAct.APPROVED, APPROVED));
        graph.put(APPROVED, Map.of(ReportAct.REOPENED, RETURNED, ReportAct.CORRECTED, APPROVED));
        graph.put(
                RETURNED,
                Map.of(
                        ReportAct.SAVED, RETURNED,
                        ReportAct.ATTACHED, RETURNED,
                        ReportAct.DETACHED, RETURNED,
                        ReportAct.FILED_FOR, SUBMITTED,
                        ReportAct.SUBMITTED, SUBMITTED));
        return graph;
    }

    /** The status to which the act leads from this one; empty where it is not allowed. */
    public Optional<ReportStatus> after(ReportAct act) {
        return Optional.ofNullable(TRANSITIONS.getOrDefault(this, Map.of()).get(act));
    }

    /** True while the unit may change what it reports. */
    public boolean isEditable() {
        return after(ReportAct.SAVED).isPresent();
    }
}
