package cn.liangdeng.document.query;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.DocumentStatus;
import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the document library.
 *
 * @param clauses how many commitments were made targets
 */
public record DocumentRow(
        DocumentId id,
        String title,
        @Nullable String documentNumber,
        @Nullable String issuer,
        @Nullable LocalDate writtenOn,
        @Nullable ReportingMonth firstMonth,
        @Nullable ReportingMonth lastMonth,
        DocumentStatus status,
        int clauses) {}
