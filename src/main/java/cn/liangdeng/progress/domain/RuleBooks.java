package cn.liangdeng.progress.domain;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.evaluation.LightThresholds;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.LightRuleId;
import cn.liangdeng.target.LightRuleKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the light rules in force. */
@Component
class RuleBooks {

    private final JdbcClient jdbc;

    RuleBooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rules of the district. */
    RuleBook of(DistrictId district) {
        return new RuleBook(jdbc.sql("""
                        -- Every version that judges some months, or ends its rule; superseded ones judge none any more. A document
                        -- stands for all its versions.
                        select rule.id, rule.rule_id, rule.nature, rule.horizon, document.lineage_id as document_id, rule.valid_from,
                               rule.green_from, rule.yellow_from, rule.rate_yellow_from, rule.headroom, rule.ends
                        from target.pub_light_rule rule
                        left join document.pub_document document on document.id = rule.document_id
                        where rule.district_id = :district and rule.status = 'IN_FORCE'
                        """)
                .param("district", district.value())
                .query((row, n) -> version(row))
                .list());
    }

    private static RuleVersion version(ResultSet row) throws SQLException {
        return new RuleVersion(
                row.getLong("id"),
                new LightRuleId(row.getLong("rule_id")),
                new LightRuleKind(
                        Optional.ofNullable(row.getString("nature"))
                                .map(IndicatorNature::valueOf)
                                .orElse(null),
                        Optional.ofNullable(row.getString("horizon"))
                                .map(Horizon::valueOf)
                                .orElse(null),
                        Optional.ofNullable(row.getObject("document_id", Long.class))
                                .map(DocumentId::new)
                                .orElse(null)),
                ReportingMonth.of(row.getObject("valid_from", LocalDate.class)),
                new LightThresholds(
                        row.getBigDecimal("green_from"),
                        row.getBigDecimal("yellow_from"),
                        row.getBigDecimal("rate_yellow_from"),
                        row.getBigDecimal("headroom")),
                row.getBoolean("ends"));
    }
}
