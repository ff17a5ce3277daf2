package cn.liangdeng.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.evaluation.Frequency;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.target.InvalidTargetException.Problem;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@IntegrationTest
@RecordApplicationEvents
class IndicatorsTest {

    @Autowired
    private Indicators indicators;

    @Autowired
    private Targets targets;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private final String name = "社会消费品零售总额" + UUID.randomUUID();
    private TargetFixture fixture;

    @BeforeEach
    void setUp() {
        fixture = new TargetFixture(people, signedIn, indicators, targets, jdbc);
    }

    @Test
    void theSameNameAndUnitOfMeasureIsTheSameIndicator() {
        IndicatorId first = findOrCreate(IndicatorData.plain(name, "亿元", IndicatorNature.FLOW));
        IndicatorId second = findOrCreate(IndicatorData.plain(" " + name + " ", "亿元", IndicatorNature.FLOW));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void anotherUnitOfMeasureIsAnotherIndicator() {
        IndicatorId amount = findOrCreate(IndicatorData.plain(name, "亿元", IndicatorNature.FLOW));
        IndicatorId growth = findOrCreate(IndicatorData.plain(name, "%", IndicatorNature.RATE));

        assertThat(growth).isNotEqualTo(amount);
    }

    @Test
    void anIndicatorIsNotReadInTwoWays() {
        findOrCreate(IndicatorData.plain(name, "亿元", IndicatorNature.FLOW));

        assertProblem(() -> findOrCreate(IndicatorData.plain(name, "亿元", IndicatorNature.STOCK)), "nature");
    }

    @Test
    void aNameIsGivenOnce() {
        create(IndicatorData.plain(name, "亿元", IndicatorNature.FLOW));

        assertProblem(() -> create(IndicatorData.plain(name, "亿元", IndicatorNature.FLOW)), "name");
    }

    @Test
    void theNatureIsFixedOnceATargetIsSet() {
        IndicatorId indicator = create(IndicatorData.plain(name, "亿元", IndicatorNature.FLOW));
        fixture.target(indicator, fixture.details("零售总额"), TargetFixture.terms("10"));

        assertProblem(() -> revise(indicator, 0, IndicatorData.plain(name, "亿元", IndicatorNature.RATE)), "nature");
    }

    @Test
    void anotherFrequencyIsToldToThoseWhoJudge() {
        IndicatorId indicator = create(IndicatorData.plain(name, "亿元", IndicatorNature.FLOW));
        TargetId target = fixture.target(indicator, fixture.details("零售总额"), TargetFixture.terms("10"));

        revise(indicator, 0, quarterly());

        assertThat(events.stream(TargetChanged.class))
                .contains(new TargetChanged(target, people.district(), TargetFixture.JANUARY, "indicator-edited"));
    }

    @Test
    void aChangeIsRecordedFieldByField() {
        IndicatorId indicator = create(IndicatorData.plain(name, "亿元", IndicatorNature.FLOW));

        revise(indicator, 0, quarterly());

        assertThat(jdbc.sql("""
                                select field || ':' || old_value || '>' || new_value from target.pub_change
                                where indicator_id = :id and act = 'EDITED' order by id
                                """)
                        .param("id", indicator.value())
                        .query(String.class)
                        .list())
                .containsExactly("frequency:MONTHLY>QUARTERLY", "lagMonths:0>1", "windowKind:PROGRESS>STATISTICS");
    }

    @Test
    void aSecondBrowserIsToldThatTheIndicatorWasChanged() {
        IndicatorId indicator = create(IndicatorData.plain(name, "亿元", IndicatorNature.FLOW));
        revise(indicator, 0, quarterly());

        assertThatThrownBy(() -> revise(indicator, 0, quarterly()))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.kind()).isEqualTo(BusinessException.Kind.CONFLICT));
    }

    @Test
    void somebodyWithoutTheRightAddsNothing() {
        assertThatThrownBy(() -> signedIn.call(
                        fixture.filler, () -> indicators.create(IndicatorData.plain(name, "亿元", IndicatorNature.FLOW))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private IndicatorData quarterly() {
        return new IndicatorData(
                name,
                null,
                "亿元",
                IndicatorNature.FLOW,
                Frequency.QUARTERLY,
                1,
                false,
                WindowKind.STATISTICS,
                null,
                Obligation.ANTICIPATORY,
                0);
    }

    private IndicatorId findOrCreate(IndicatorData data) {
        return signedIn.call(fixture.office, () -> indicators.findOrCreate(data));
    }

    private IndicatorId create(IndicatorData data) {
        return signedIn.call(fixture.office, () -> indicators.create(data));
    }

    private void revise(IndicatorId id, int version, IndicatorData data) {
        signedIn.run(fixture.office, () -> indicators.revise(id, version, data));
    }

    private static void assertProblem(ThrowingCallable act, String field) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        InvalidTargetException.class,
                        e -> assertThat(e.problems()).extracting(Problem::field).containsExactly(field));
    }
}
