package cn.liangdeng.reporting.domain;

import cn.liangdeng.reporting.FindingReason;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.quality.Severity;
import cn.liangdeng.shared.BusinessException;
import java.sql.Types;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the unit's reasons for what the checks stopped at. */
@Service
@Transactional
@PreAuthorize("hasAuthority('REPORT_FILE')")
public class FindingDesk {

    private static final int LONGEST = 500;

    private static final String SEVERITY = """
            select finding.severity
            from reporting.finding finding
            where finding.id = :id and finding.report_id = :report and finding.ended_at is null and finding.severity <> 'CLUE'
            """;

    private static final String ANSWER = """
            update reporting.finding
            set reason_code = :code, reason = :reason, answered_by = :account, answered_name = :name, answered_at = :now
            where id = :id
            """;

    private final ReportDesk desk;
    private final JdbcClient jdbc;

    FindingDesk(ReportDesk desk, JdbcClient jdbc) {
        this.desk = desk;
        this.jdbc = jdbc;
    }

    /**
     * Says why the figure is right all the same. Not found, if the finding no longer holds; conflict, if the report is locked;
     * invalid, if words are missing: they are needed where the finding blocks and with {@code OTHER}.
     *
     * @param reason at most 500 characters
     */
    public void answer(ReportId id, long finding, FindingReason code, String reason) {
        Report report = desk.take(id);
        if (!report.status().isEditable()) {
            throw BusinessException.conflict("reporting.conflict.status." + report.status());
        }
        Severity severity = Severity.valueOf(jdbc.sql(SEVERITY)
                .param("id", finding)
                .param("report", id.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> BusinessException.notFound("reporting.notFound.finding")));
        String words = reason.strip();
        if (words.isEmpty() && (severity == Severity.BLOCKS || code == FindingReason.OTHER)) {
            throw BusinessException.invalid("reporting.invalid.findingWords");
        }
        if (words.length() > LONGEST) {
            throw BusinessException.invalid("reporting.invalid.reasonTooLong", LONGEST);
        }
        Actor actor = desk.actor();
        jdbc.sql(ANSWER)
                .param("code", code.name())
                .param("reason", words.isEmpty() ? null : words, Types.VARCHAR)
                .param("account", actor.account().value())
                .param("name", actor.name())
                .param("now", actor.at().atOffset(ZoneOffset.UTC))
                .param("id", finding)
                .update();
    }
}
