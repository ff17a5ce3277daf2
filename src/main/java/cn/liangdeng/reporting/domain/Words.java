package cn.liangdeng.reporting.domain;

import cn.liangdeng.reporting.ReportTexts;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The texts of a report as they are stored. */
@Embeddable
record Words(
        @Column(name = "progress_text") String progress,
        @Column(name = "problem_text") String problem,
        @Column(name = "next_step_text") String nextStep,
        @Column(name = "coordination_text") String coordination) {

    static Words of(ReportTexts texts) {
        return new Words(texts.progress(), texts.problem(), texts.nextStep(), texts.coordination());
    }

    ReportTexts texts() {
        return new ReportTexts(progress, problem, nextStep, coordination);
    }
}
