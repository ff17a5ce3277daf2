package cn.liangdeng.reporting;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Implemented by a module in which requests of reports (需协调事项) are decided; the pages of the report and of the leader show the answers. */
public interface ReportAnswers {

    /** What was decided, oldest first; asked only for a report that the person may read. */
    List<ReportAnswer> to(ReportId report);

    /** The newest answer to each of several reports, at most one statement; reports without one are left out. */
    Map<ReportId, ReportAnswer> newest(Collection<ReportId> reports);
}
