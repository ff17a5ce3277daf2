package cn.liangdeng.reporting.query;

import cn.liangdeng.attachment.FileId;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.shared.DataScope;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The evidence (佐证材料) of reports. */
@Component
public class EvidenceFiles {

    /** The name under which evidence is stored. */
    public static final String OWNER = "reporting";

    private static final String ATTACHED = """
            -- Files attached to a report and not taken off, in the order in which they came.
            select file.id, file.name, file.media_type, file.size, file.sha256, person.name as added_by, evidence.added_at
            from reporting.evidence evidence
            join reporting.report report on report.id = evidence.report_id
            join attachment.pub_file file on file.id = evidence.file_id
            join access.pub_person person on person.account_id = evidence.added_by
            where evidence.report_id = :report
              and evidence.removed_at is null
              and report.district_id = :district
              and (:whole or report.unit_id in (select subtree.unit_id
                                                from organisation.pub_unit_subtree subtree
                                                where subtree.root_id = any(:roots)))
            order by evidence.added_at, file.id
            """;

    private static final String READABLE = """
            -- Is the file evidence of a report in scope, or was it once: the history names what was taken off.
            select exists (
                select 1
                from reporting.evidence evidence
                join reporting.report report on report.id = evidence.report_id
                where evidence.file_id = :file
                  and report.district_id = :district
                  and (:whole or report.unit_id in (select subtree.unit_id
                                                    from organisation.pub_unit_subtree subtree
                                                    where subtree.root_id = any(:roots))))
            """;

    private final JdbcClient jdbc;

    EvidenceFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is attached to a report of a unit in scope; empty for any other. */
    public List<EvidenceFile> list(DataScope scope, ReportId report) {
        return scoped(ATTACHED, scope)
                .param("report", report.value())
                .query((row, number) -> new EvidenceFile(
                        new FileId(row.getLong("id")),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getLong("size"),
                        row.getString("sha256"),
                        row.getString("added_by"),
                        row.getObject("added_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Whether a file belongs to a report of a unit in scope. */
    public boolean isReadable(DataScope scope, FileId file) {
        return scoped(READABLE, scope)
                .param("file", file.value())
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec scoped(String sql, DataScope scope) {
        return jdbc.sql(sql)
                .param("district", scope.district().value())
                .param("whole", scope.wholeDistrict())
                .param("roots", scope.rootIds());
    }
}
