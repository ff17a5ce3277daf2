package cn.liangdeng.target;

import cn.liangdeng.evaluation.LightThresholds;
import cn.liangdeng.progress.ProgressFacts;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.testing.PermissionSubject;
import cn.liangdeng.testing.SignedIn;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A light rule of the district in draft, for the permission matrix; it belongs to no unit and judges nothing. */
@Component
class LightRuleSubject implements PermissionSubject {

    private static final String NAME = "权限测试灯色规则";

    private final ProgressFacts facts;
    private final SignedIn signedIn;
    private final LightRules rules;
    private final JdbcClient jdbc;

    LightRuleSubject(ProgressFacts facts, SignedIn signedIn, LightRules rules, JdbcClient jdbc) {
        this.facts = facts;
        this.signedIn = signedIn;
        this.rules = rules;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "light-rule";
    }

    @Override
    public Map<String, String> of(UnitId unit) {
        Optional<Long> there = jdbc.sql("select rule_id from target.light_rule_version where name = :name limit 1")
                .param("name", NAME)
                .query(Long.class)
                .optional();
        long rule = there.orElseGet(() -> signedIn.call(
                facts.office(),
                () -> rules.create(
                                new LightRuleKind(IndicatorNature.MILESTONE, Horizon.PLAN_PERIOD, null),
                                new LightRuleData(
                                        NAME,
                                        ReportingMonth.of(2026, 10),
                                        LightThresholds.standard(),
                                        "测试文件",
                                        null,
                                        "权限测试"))
                        .value()));
        return Map.of("id", String.valueOf(rule));
    }
}
