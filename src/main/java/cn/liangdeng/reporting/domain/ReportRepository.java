package cn.liangdeng.reporting.domain;

import cn.liangdeng.shared.ReportingMonth;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Reports, each locked while it is acted upon: a second click waits for the first and then finds the act done. The ids ascend,
 * so that two bulk acts cannot block each other.
 */
interface ReportRepository extends Repository<Report, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select report from Report report where report.id = :id")
    Optional<Report> lock(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select report from Report report where report.id in :ids order by report.id")
    List<Report> lockAll(Collection<Long> ids);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select report from Report report
            where report.subject.indicatorId = :indicator and report.subject.unitId = :unit and report.subject.month = :month
            """)
    Optional<Report> lockMonth(long indicator, long unit, ReportingMonth month);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select report from Report report
            where report.subject.unitId = :unit and report.subject.indicatorId in :indicators
              and report.subject.month between :first and :last
            order by report.id
            """)
    List<Report> lockMonths(long unit, Collection<Long> indicators, ReportingMonth first, ReportingMonth last);

    /** Reaches the database with the next flush, many in one go. */
    Report save(Report report);

    void flush();
}
