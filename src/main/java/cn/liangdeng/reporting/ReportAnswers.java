package cn.liangdeng.reporting;

import java.util.List;

/** Implemented by a module in which requests of reports (需协调事项) are decided; the page of the report shows the answers. */
public interface ReportAnswers {

    /** What was decided, oldest first; asked only for a report that the person may read. */
    List<ReportAnswer> to(ReportId report);
}
