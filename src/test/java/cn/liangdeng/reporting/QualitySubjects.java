package cn.liangdeng.reporting;

import cn.liangdeng.access.Role;
import cn.liangdeng.reporting.domain.ClueDesk;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.PermissionSubject;
import cn.liangdeng.testing.SignedIn;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Something that the checks found, for the permission matrix. */
final class QualitySubjects {

    private static final ReportingMonth AUGUST = ReportingMonth.of(2026, 8);
    private static final ReportingMonth SEPTEMBER = ReportingMonth.of(2026, 9);

    private QualitySubjects() {}

    /** A draft whose year-to-date figure falls. */
    @Component
    static class Finding implements PermissionSubject {

        private final ReportingPeople reportingPeople;
        private final People people;
        private final SignedIn signedIn;
        private final Reports reports;
        private final JdbcClient jdbc;

        Finding(ReportingPeople reportingPeople, People people, SignedIn signedIn, Reports reports, JdbcClient jdbc) {
            this.reportingPeople = reportingPeople;
            this.people = people;
            this.signedIn = signedIn;
            this.reports = reports;
            this.jdbc = jdbc;
        }

        @Override
        public String name() {
            return "finding";
        }

        @Override
        public Map<String, String> of(UnitId unit) {
            reportingPeople.arrive();
            String filler = people.account("subject.finding." + unit.value(), unit, Role.UNIT_FILLER);
            IndicatorId indicator = reportingPeople.indicator("权限测试核查提示指标", IndicatorNature.FLOW);
            reportingPeople.target(indicator, unit, "权限测试核查提示目标" + unit.value());
            ReportId report = signedIn.call(filler, () -> {
                reports.submit(reports.save(SaveReport.first(indicator, unit, AUGUST, BigDecimal.valueOf(80))));
                return reports.save(SaveReport.first(indicator, unit, SEPTEMBER, BigDecimal.valueOf(78)));
            });
            return Map.of(
                    "indicator",
                    String.valueOf(indicator.value()),
                    "dataMonth",
                    SEPTEMBER.toString(),
                    "unit",
                    String.valueOf(unit.value()),
                    "finding",
                    jdbc.sql("select id from reporting.finding where report_id = :report and ended_at is null")
                            .param("report", report.value())
                            .query(String.class)
                            .single());
        }
    }

    /** A clue about which the unit was asked. */
    @Component
    static class Clue implements PermissionSubject {

        private final ReportingPeople reportingPeople;
        private final People people;
        private final SignedIn signedIn;
        private final Reports reports;
        private final ClueDesk clues;
        private final JdbcClient jdbc;

        Clue(
                ReportingPeople reportingPeople,
                People people,
                SignedIn signedIn,
                Reports reports,
                ClueDesk clues,
                JdbcClient jdbc) {
            this.reportingPeople = reportingPeople;
            this.people = people;
            this.signedIn = signedIn;
            this.reports = reports;
            this.clues = clues;
            this.jdbc = jdbc;
        }

        @Override
        public String name() {
            return "clue";
        }

        @Override
        public Map<String, String> of(UnitId unit) {
            reportingPeople.arrive();
            String filler = people.account("subject.clue." + unit.value(), unit, Role.UNIT_FILLER);
            String supervisor = people.account("subject.supervision", people.department("区核查测试督查室"), Role.SUPERVISION);
            IndicatorId indicator = reportingPeople.indicator("权限测试线索指标", IndicatorNature.FLOW);
            reportingPeople.target(indicator, unit, "权限测试线索目标" + unit.value());
            ReportTexts copied = new ReportTexts("走访企业12家，协调解决问题3件。", "", "", "");
            ReportId report = signedIn.call(filler, () -> {
                reports.submit(reports.save(SaveReport.first(indicator, unit, AUGUST, BigDecimal.valueOf(80))
                        .withTexts(copied)));
                ReportId september = reports.save(SaveReport.first(indicator, unit, SEPTEMBER, BigDecimal.valueOf(91))
                        .withTexts(copied));
                reports.submit(september);
                return september;
            });
            long clue = jdbc.sql("select id from reporting.clue where report_id = :report")
                    .param("report", report.value())
                    .query(Long.class)
                    .single();
            signedIn.run(supervisor, () -> clues.ask(clue, "请说明数据来源"));
            return Map.of("id", String.valueOf(clue));
        }
    }
}
