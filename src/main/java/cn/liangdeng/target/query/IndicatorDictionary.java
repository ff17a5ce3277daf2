package cn.liangdeng.target.query;

import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.Page;
import cn.liangdeng.shared.PageRequest;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the indicator dictionary for those who keep it. */
@Service
@PreAuthorize("hasAuthority('TARGET_MANAGE')")
public class IndicatorDictionary {

    private static final int EXPORT_LIMIT = 5000;

    /** Indicators belong to the district, not to units; a search text is looked for as it stands. */
    private static final String FROM = """
            from target.indicator
            where district_id = :district
              and (:id::bigint is null or id = :id)
              and (:nature::text is null or nature = :nature)
              and (:text = '' or position(lower(:text) in lower(name)) > 0
                   or position(lower(:text) in lower(coalesce(definition, ''))) > 0)
            """;

    private static final String SELECT = """
            select id, version, name, definition, unit_of_measure, nature, frequency, lag_months, jan_feb_combined,
                   window_kind, data_source, obligation, decimals,
                   (select count(*) from target.target where target.indicator_id = indicator.id) as targets
            """;

    private final JdbcClient jdbc;

    IndicatorDictionary(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of the dictionary by name.
     *
     * @param nature null for all
     * @param text words looked for in name and definition, empty for all
     */
    @Transactional(readOnly = true)
    public Page<IndicatorRow> list(DataScope scope, @Nullable IndicatorNature nature, String text, PageRequest page) {
        long total = filtered("select count(*) " + FROM, scope, null, nature, text)
                .query(Long.class)
                .single();
        List<IndicatorRow> rows = filtered(
                        SELECT + FROM + " order by name, unit_of_measure limit :limit offset :offset",
                        scope,
                        null,
                        nature,
                        text)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((row, number) -> row(row))
                .list();
        return Page.of(rows, page, total);
    }

    /** All of it, as narrowed, by name; at most {@value #EXPORT_LIMIT}. */
    @Transactional(readOnly = true)
    public List<IndicatorRow> all(DataScope scope, @Nullable IndicatorNature nature, String text) {
        return filtered(SELECT + FROM + " order by name, unit_of_measure limit :limit", scope, null, nature, text)
                .param("limit", EXPORT_LIMIT)
                .query((row, number) -> row(row))
                .list();
    }

    /** One indicator of the district. */
    @Transactional(readOnly = true)
    public Optional<IndicatorRow> find(DataScope scope, IndicatorId id) {
        return filtered(SELECT + FROM, scope, id, null, "")
                .query((row, number) -> row(row))
                .optional();
    }

    private StatementSpec filtered(
            String sql, DataScope scope, @Nullable IndicatorId id, @Nullable IndicatorNature nature, String text) {
        return jdbc.sql(sql)
                .param("district", scope.district().value())
                .param("id", id == null ? null : id.value())
                .param("nature", nature == null ? null : nature.name())
                .param("text", text.strip());
    }

    private static IndicatorRow row(ResultSet row) throws SQLException {
        return new IndicatorRow(
                row.getLong("id"), row.getInt("version"), IndicatorColumns.read(row), row.getInt("targets"));
    }
}
