package cn.liangdeng.reporting.query;

import cn.liangdeng.attachment.FileId;
import cn.liangdeng.reporting.ClueStatus;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.quality.Check;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.Page;
import cn.liangdeng.shared.PageRequest;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Clues for supervision officers, and for a unit the questions that it was asked. */
@Service
@Transactional(readOnly = true)
public class Clues {

    private static final String IN_SCOPE = """
            from reporting.clue clue
            join reporting.report report on report.id = clue.report_id
            join target.pub_indicator indicator on indicator.id = report.indicator_id
            join organisation.pub_unit unit on unit.id = clue.unit_id
            where clue.district_id = :district
              and (:whole or clue.unit_id in (select subtree.unit_id
                                              from organisation.pub_unit_subtree subtree
                                              where subtree.root_id = any(:roots)))
            """;

    private static final String COLUMNS = """
            -- Clues with the report that they are about, of the units in scope.
            select clue.id, clue.report_id, clue.unit_id, unit.short_name, indicator.name, indicator.unit_of_measure,
                   indicator.decimals, report.month, report.value, clue.check_name, clue.facts, clue.raised_at, clue.status
            """;

    private static final String FILTERED = IN_SCOPE + """
              and (case when cast(:status as varchar) is null then clue.status in ('OPEN', 'ASKED', 'ANSWERED')
                        else clue.status = :status end)
              and (cast(:check as varchar) is null or clue.check_name = :check)
              and (cast(:unit as bigint) is null or clue.unit_id = :unit)
            """;

    private static final String LIST = COLUMNS + FILTERED + """
            order by clue.status = 'ANSWERED' desc, clue.raised_at desc, clue.id desc
            limit :size offset :offset
            """;

    private static final String COUNT = "select count(*) " + FILTERED;

    private static final String BY_ID = COLUMNS + IN_SCOPE + " and clue.id = :id";

    private static final String ASKED = COLUMNS + IN_SCOPE + """
              and exists (select 1 from reporting.clue_act act where act.clue_id = clue.id and act.act = 'ASKED')
            """;

    private static final String QUESTIONS = ASKED + """
            order by clue.status = 'ASKED' desc, clue.id desc
            limit 100
            """;

    private static final String QUESTION = ASKED + " and clue.id = :id";

    private static final String ACTS = """
            -- What was done with a clue, oldest first.
            select act.act, act.person_name, act.at, act.words, act.file_id, file.name as file_name
            from reporting.clue_act act
            left join attachment.pub_file file on file.id = act.file_id
            where act.clue_id = :id
            order by act.id
            """;

    private static final String WAITING = """
            -- Questions that the units in scope have not answered.
            select count(*)
            from reporting.clue clue
            where clue.district_id = :district
              and clue.status = :status
              and (:whole or clue.unit_id in (select subtree.unit_id
                                              from organisation.pub_unit_subtree subtree
                                              where subtree.root_id = any(:roots)))
            """;

    private final JdbcClient jdbc;

    Clues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Answered ones first, then the newest. */
    @PreAuthorize("hasAuthority('CLUE_HANDLE')")
    public Page<Clue> list(DataScope scope, ClueFilter filter, PageRequest page) {
        List<Clue> rows = filtered(LIST, scope, filter)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(Clues::clue)
                .list();
        return Page.of(
                rows, page, filtered(COUNT, scope, filter).query(Integer.class).single());
    }

    @PreAuthorize("hasAuthority('CLUE_HANDLE')")
    public Optional<Clue> find(DataScope scope, long id) {
        return scoped(BY_ID, scope).param("id", id).query(Clues::clue).optional();
    }

    /** What was done with it, oldest first. */
    @PreAuthorize("hasAnyAuthority('CLUE_HANDLE', 'REPORT_FILE')")
    public List<Clue.Act> acts(long id) {
        return jdbc.sql(ACTS)
                .param("id", id)
                .query((row, number) -> new Clue.Act(
                        ClueStatus.valueOf(row.getString("act")),
                        row.getString("person_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("words"),
                        row.getObject("file_id") == null ? null : new FileId(row.getLong("file_id")),
                        row.getString("file_name")))
                .list();
    }

    /** What the units in scope were asked, unanswered first; at most a hundred. */
    @PreAuthorize("hasAuthority('REPORT_FILE')")
    public List<Clue> questions(DataScope scope) {
        return scoped(QUESTIONS, scope).query(Clues::clue).list();
    }

    /** A clue about which the unit was asked; not there before. */
    @PreAuthorize("hasAuthority('REPORT_FILE')")
    public Optional<Clue> question(DataScope scope, long id) {
        return scoped(QUESTION, scope).param("id", id).query(Clues::clue).optional();
    }

    /** How many have this status. */
    @PreAuthorize("hasAnyAuthority('CLUE_HANDLE', 'REPORT_FILE')")
    public int count(DataScope scope, ClueStatus status) {
        return scoped(WAITING, scope)
                .param("status", status.name())
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, DataScope scope, ClueFilter filter) {
        return scoped(sql, scope)
                .param("status", name(filter.status()), Types.VARCHAR)
                .param("check", name(filter.check()), Types.VARCHAR)
                .param("unit", filter.unit() == null ? null : filter.unit().value(), Types.BIGINT);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private JdbcClient.StatementSpec scoped(String sql, DataScope scope) {
        return jdbc.sql(sql).params(scope.parameters());
    }

    private static Clue clue(ResultSet row, int number) throws SQLException {
        return new Clue(
                row.getLong("id"),
                new ReportId(row.getLong("report_id")),
                new UnitId(row.getLong("unit_id")),
                row.getString("short_name"),
                row.getString("name"),
                row.getString("unit_of_measure"),
                row.getInt("decimals"),
                ReportingMonth.of(row.getObject("month", LocalDate.class)),
                row.getBigDecimal("value"),
                Check.valueOf(row.getString("check_name")),
                ReportFindingList.facts(row),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                ClueStatus.valueOf(row.getString("status")));
    }
}
