package cn.liangdeng.target.query;

import cn.liangdeng.document.ClauseId;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.evaluation.Phasing;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.AdjustmentReason;
import cn.liangdeng.target.Commitment;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.TargetDetails;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetStatus;
import cn.liangdeng.target.TargetTermsData;
import cn.liangdeng.target.query.TargetFile.ChangeRow;
import cn.liangdeng.target.query.TargetFile.TermsRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads single targets with their versions and history for those who set them. */
@Service
@PreAuthorize("hasAuthority('TARGET_MANAGE')")
public class TargetFiles {

    private final JdbcClient jdbc;

    TargetFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The target, if its reporting unit lies in scope. */
    @Transactional(readOnly = true)
    public Optional<TargetFile> find(DataScope scope, TargetId id) {
        return jdbc.sql("""
                        select target.*, indicator.name, indicator.definition, indicator.unit_of_measure, indicator.nature,
                               indicator.frequency, indicator.lag_months, indicator.jan_feb_combined,
                               indicator.window_kind, indicator.data_source, indicator.obligation, indicator.decimals,
                               unit.name as unit_name, document.title as document_title, clause.quote,
                               -- Further units in their order; both parts are read from these arrays.
                               array(select unit_id from target.target_unit where target_id = target.id
                                     and part = 'LEAD' order by position) as co_leads,
                               array(select unit_id from target.target_unit where target_id = target.id
                                     and part = 'SUPPORTING' order by position) as supporting
                        from target.target
                        join target.indicator on indicator.id = target.indicator_id
                        join organisation.pub_unit unit on unit.id = target.unit_id
                        left join document.pub_document document on document.id = target.document_id
                        left join document.pub_clause clause on clause.id = target.clause_id
                        where target.id = :id and target.district_id = :district
                          and (:whole or target.unit_id in (select unit_id from organisation.pub_unit_subtree
                                                            where root_id = any(:roots)))
                        """)
                .param("id", id.value())
                .params(scope.parameters())
                .query((row, number) -> file(row, versions(id), history(id)))
                .optional();
    }

    private List<TermsRow> versions(TargetId id) {
        return jdbc.sql("select * from target.pub_terms where target_id = :id order by number")
                .param("id", id.value())
                .query((row, number) -> new TermsRow(
                        row.getInt("number"),
                        month(row, "effective_from"),
                        optionalMonth(row, "effective_until"),
                        new TargetTermsData(
                                month(row, "first_month"),
                                month(row, "last_month"),
                                BoundComparator.valueOf(row.getString("comparator")),
                                row.getBoolean("strict"),
                                row.getBigDecimal("bound"),
                                row.getBigDecimal("bound_max"),
                                row.getBigDecimal("baseline"),
                                row.getBigDecimal("tolerance"),
                                Phasing.parse(row.getString("phasing")),
                                row.getBigDecimal("stretch")),
                        reasonClass(row),
                        row.getString("reason"),
                        row.getString("approver"),
                        row.getString("approval_number")))
                .list();
    }

    private List<ChangeRow> history(TargetId id) {
        return jdbc.sql("select * from target.pub_change where target_id = :id order by number desc, id")
                .param("id", id.value())
                .query((row, number) -> new ChangeRow(
                        row.getInt("number"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("person_name"),
                        row.getString("act"),
                        row.getObject("terms_number", Integer.class),
                        row.getString("field"),
                        row.getString("old_value"),
                        row.getString("new_value"),
                        row.getString("reason")))
                .list();
    }

    private static TargetFile file(ResultSet row, List<TermsRow> versions, List<ChangeRow> history)
            throws SQLException {
        return new TargetFile(
                new TargetId(row.getLong("id")),
                row.getInt("version"),
                TargetStatus.valueOf(row.getString("status")),
                row.getLong("indicator_id"),
                IndicatorColumns.read(row),
                details(row),
                row.getString("unit_name"),
                row.getString("document_title"),
                row.getString("quote"),
                versions,
                history);
    }

    private static TargetDetails details(ResultSet row) throws SQLException {
        Long document = row.getObject("document_id", Long.class);
        Long clause = row.getObject("clause_id", Long.class);
        Long parent = row.getObject("parent_id", Long.class);
        return new TargetDetails(
                new UnitId(row.getLong("unit_id")),
                units(row, "co_leads"),
                units(row, "supporting"),
                document == null ? null : new DocumentId(document),
                clause == null ? null : new ClauseId(clause),
                row.getString("title"),
                Horizon.valueOf(row.getString("horizon")),
                Commitment.valueOf(row.getString("commitment")),
                row.getBigDecimal("weight"),
                row.getString("leader"),
                row.getString("definition_of_done"),
                parent == null ? null : new TargetId(parent),
                row.getBoolean("average_growth"));
    }

    private static List<UnitId> units(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Long[]) row.getArray(column).getArray())
                .map(UnitId::new)
                .toList();
    }

    private static ReportingMonth month(ResultSet row, String column) throws SQLException {
        return ReportingMonth.of(row.getObject(column, LocalDate.class));
    }

    private static @Nullable ReportingMonth optionalMonth(ResultSet row, String column) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        return day == null ? null : ReportingMonth.of(day);
    }

    private static @Nullable AdjustmentReason reasonClass(ResultSet row) throws SQLException {
        String name = row.getString("reason_class");
        return name == null ? null : AdjustmentReason.valueOf(name);
    }
}
