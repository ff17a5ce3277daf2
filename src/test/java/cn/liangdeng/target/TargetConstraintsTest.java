package cn.liangdeng.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liangdeng.organisation.UnitDependants;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database refuses even where a program forgets to ask, and what keeps a unit alive. */
@IntegrationTest
class TargetConstraintsTest {

    @Autowired
    private Targets targets;

    @Autowired
    private Indicators indicators;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<UnitDependants> dependants;

    private TargetFixture fixture;

    @BeforeEach
    void setUp() {
        fixture = new TargetFixture(people, signedIn, indicators, targets, jdbc);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ck_target_weight         | weight = 0
                    ck_target_parent         | parent_id = id
                    ck_target_status         | status = 'LOST'
                    ck_target_horizon        | horizon = 'DECADE'
                    fk_target_unit           | unit_id = -1
                    fk_target_document       | document_id = -1
                    """)
    void aTargetIsRefused(String constraint, String change) {
        TargetId target = fixture.target();

        assertThatThrownBy(() -> update("update target.target set " + change + " where id = :id", target))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(constraint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ck_terms_span            | last_month = '2025-12-01'
                    ck_terms_month           | first_month = '2026-01-02'
                    ck_terms_bound_max       | bound_max = 120
                    ck_terms_range           | comparator = 'RANGE', bound_max = 1
                    ck_terms_tolerance       | tolerance = 1
                    ck_terms_adjustment      | number = 2
                    ck_terms_comparator      | comparator = 'EQUAL'
                    ck_terms_reason_class    | reason_class = 'MOOD'
                    """)
    void termsAreRefused(String constraint, String change) {
        TargetId target = fixture.target();

        assertThatThrownBy(() -> update("update target.terms set " + change + " where target_id = :id", target))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(constraint);
    }

    @Test
    void twoVersionsDoNotCountFromTheSameMonth() {
        TargetId target = fixture.target();
        signedIn.run(
                fixture.office,
                () -> targets.adjust(
                        target, fixture.version(target), TargetFixture.adjustment(TargetFixture.DECEMBER, "80")));

        assertThatThrownBy(() -> update(
                        "update target.terms set effective_from = '2026-01-01' where target_id = :id and number = 2",
                        target))
                .hasMessageContaining("uq_terms_effective");
    }

    @Test
    void anIndicatorIsNamedOnce() {
        IndicatorId one = fixture.indicator(IndicatorNature.FLOW);
        IndicatorId two = fixture.indicator(IndicatorNature.FLOW);

        assertThatThrownBy(() -> jdbc.sql("""
                                update target.indicator set name = (select name from target.indicator where id = :one)
                                where id = :two
                                """)
                        .param("one", one.value())
                        .param("two", two.value())
                        .update())
                .hasMessageContaining("uq_indicator_name");
    }

    @Test
    void aUnitThatFilesIsKeptUntilItsTargetsAreHandedOver() {
        UnitId unit = people.department("区交通运输局");
        TargetId target = fixture.target(
                fixture.indicator(IndicatorNature.FLOW),
                TargetFixture.filedBy(fixture.details("货运量"), unit),
                TargetFixture.terms("10"));
        assertThat(of(unit)).extracting(UnitDependants.Dependant::count).contains(1);

        signedIn.run(
                fixture.office,
                () -> targets.withdraw(
                        target, fixture.version(target), new StatusDecision(TargetFixture.DECEMBER, "统计口径取消", null)));

        assertThat(of(unit)).extracting(UnitDependants.Dependant::messageKey).doesNotContain("target.dependants");
    }

    private List<UnitDependants.Dependant> of(UnitId unit) {
        return dependants.stream().flatMap(module -> module.of(unit).stream()).toList();
    }

    private void update(String sql, TargetId target) {
        jdbc.sql(sql).param("id", target.value()).update();
    }
}
