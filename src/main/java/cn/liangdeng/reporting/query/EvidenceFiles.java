package cn.liangdeng.reporting.query;

import cn.liangdeng.attachment.FileId;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.shared.DataScope;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The evidence (佐证材料) of reports. */
@Component
public class EvidenceFiles {

    /** The name under which evidence is stored. */
    public static final String OWNER = "reporting";

    private static final String ATTACHED = """
            -- Files attached to a report and not taken off, in the order in which they came.
            select evidence.report_id, file.id, file.name, file.media_type, file.size, file.sha256, person.name as added_by, evidence.added_at
            from reporting.evidence evidence
            join reporting.report report on report.id = evidence.report_id
            join attachment.pub_file file on file.id = evidence.file_id
            join access.pub_person person on person.account_id = evidence.added_by
            where evidence.report_id = any(:reports)
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

    private static final String ANSWERED_WITH = """
            -- Is the file part of an answer of a unit in scope.
            select exists (
                select 1
                from reporting.clue_act act
                join reporting.clue clue on clue.id = act.clue_id
                where act.file_id = :file
                  and clue.district_id = :district
                  and (:whole or clue.unit_id in (select subtree.unit_id
                                                  from organisation.pub_unit_subtree subtree
                                                  where subtree.root_id = any(:roots))))
            """;

    private final JdbcClient jdbc;

    EvidenceFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is attached to a report of a unit in scope; empty for any other. */
    public List<EvidenceFile> list(DataScope scope, ReportId report) {
        return listOf(scope, List.of(report)).getOrDefault(report, List.of());
    }

    /** The same for several reports; those without evidence are left out. */
    public Map<ReportId, List<EvidenceFile>> listOf(DataScope scope, Collection<ReportId> reports) {
        Map<ReportId, List<EvidenceFile>> found = new HashMap<>();
        scoped(ATTACHED, scope)
                .param("reports", reports.stream().map(ReportId::value).toArray(Long[]::new))
                .query((row, number) -> found.computeIfAbsent(
                                new ReportId(row.getLong("report_id")), id -> new ArrayList<>())
                        .add(new EvidenceFile(
                                new FileId(row.getLong("id")),
                                row.getString("name"),
                                row.getString("media_type"),
                                row.getLong("size"),
                                row.getString("sha256"),
                                row.getString("added_by"),
                                row.getObject("added_at", OffsetDateTime.class).toInstant())))
                .list();
        return found;
    }

    /** Whether a file belongs to a report of a unit in scope. */
    public boolean isReadable(DataScope scope, FileId file) {
        return scoped(READABLE, scope)
                .param("file", file.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether a file belongs to the answer of a unit in scope to a question of supervision. */
    public boolean isAnswer(DataScope scope, FileId file) {
        return scoped(ANSWERED_WITH, scope)
                .param("file", file.value())
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec scoped(String sql, DataScope scope) {
        return jdbc.sql(sql).params(scope.parameters());
    }
}
