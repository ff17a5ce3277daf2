package cn.liangdeng.reporting;

import java.util.Collection;
import java.util.Set;

/**
 * Tells which reports a check has something to say about. Whoever implements it decides what counts as a finding; what has one is
 * looked at singly and never passed in bulk.
 */
public interface ReportFindings {

    /** Those of the reports that have an open finding, at a cost that does not grow with their number. */
    Set<ReportId> withFindings(Collection<ReportId> reports);
}
