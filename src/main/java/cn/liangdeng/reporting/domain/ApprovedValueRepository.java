package cn.liangdeng.reporting.domain;

import java.time.Instant;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The approved figures of all months. */
interface ApprovedValueRepository extends Repository<ApprovedValue, Long> {

    /**
     * Ends the current figure of a report's month. A statement of its own, because it has to reach the database before the row
     * that takes its place ({@code uq_approved_value_current}). Never before it began, even where the clock was put back since.
     *
     * @return 1 where there was one, else 0
     */
    @Modifying
    @Query("""
            update ApprovedValue v set v.supersededAt = case when v.knownFrom > :at then v.knownFrom else :at end
            where v.reportId = :report and v.supersededAt is null
            """)
    int endCurrent(long report, Instant at);

    /** Reaches the database with the next flush, many in one go. */
    ApprovedValue save(ApprovedValue value);

    ApprovedValue saveAndFlush(ApprovedValue value);
}
