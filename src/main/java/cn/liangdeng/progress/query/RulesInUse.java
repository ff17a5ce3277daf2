package cn.liangdeng.progress.query;

import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which light rules coloured the lights of a month. */
@Component
public class RulesInUse {

    private final JdbcClient jdbc;

    RulesInUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the district, by name; empty where the preset of the product coloured all. */
    public List<RuleFacts> of(DataScope scope, ReportingMonth month) {
        return jdbc.sql("""
                        -- The versions by which the targets of the district are judged in the month.
                        select rule.name, rule.number, rule.basis_title, rule.basis_number, rule.valid_from
                        from target.pub_light_rule rule
                        where rule.district_id = :district
                          and exists (select 1 from progress.progress p
                                      where p.district_id = :district and p.as_of = :month and p.superseded_at is null
                                        and p.rule_version_id = rule.id)
                        order by rule.name, rule.id
                        """)
                .param("district", scope.district().value())
                .param("month", month.firstDay())
                .query((row, n) -> new RuleFacts(
                        row.getString("name"),
                        row.getInt("number"),
                        row.getString("basis_title"),
                        row.getString("basis_number"),
                        Columns.month(row, "valid_from")))
                .list();
    }
}
