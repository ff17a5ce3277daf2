package cn.liangdeng.reporting.domain;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the table of closings: one row a closing, ended by its reopening. */
@Repository
class ClosingTable {

    private final JdbcClient jdbc;

    ClosingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where somebody else has closed it meanwhile */
    boolean close(DistrictId district, WindowKind kind, ReportingMonth month, String note, int missing, Actor by) {
        return jdbc.sql("""
                                insert into reporting.closing
                                    (id, district_id, kind, month, note, missing, closed_by, closed_by_name, closed_at)
                                values (nextval('reporting.closing_seq'), :district, :kind, :month, :note, :missing, :by, :name, :at)
                                on conflict (district_id, kind, month) where reopened_at is null do nothing
                                """)
                        .param("district", district.value())
                        .param("kind", kind.name())
                        .param("month", month.firstDay())
                        .param("note", note)
                        .param("missing", missing)
                        .param("by", by.account().value())
                        .param("name", by.name())
                        .param("at", by.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** @return false where it is not closed */
    boolean reopen(DistrictId district, WindowKind kind, ReportingMonth month, String reason, Actor by) {
        return jdbc.sql("""
                                update reporting.closing
                                set reopened_by = :by, reopened_by_name = :name, reopened_at = :at, reopen_reason = :reason
                                where district_id = :district and kind = :kind and month = :month and reopened_at is null
                                """)
                        .param("district", district.value())
                        .param("kind", kind.name())
                        .param("month", month.firstDay())
                        .param("reason", reason)
                        .param("by", by.account().value())
                        .param("name", by.name())
                        .param("at", by.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
