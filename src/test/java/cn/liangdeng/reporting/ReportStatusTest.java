package cn.liangdeng.reporting;

import static cn.liangdeng.reporting.ReportAct.APPROVED;
import static cn.liangdeng.reporting.ReportAct.ATTACHED;
import static cn.liangdeng.reporting.ReportAct.CORRECTED;
import static cn.liangdeng.reporting.ReportAct.DETACHED;
import static cn.liangdeng.reporting.ReportAct.FILED_FOR;
import static cn.liangdeng.reporting.ReportAct.PASSED;
import static cn.liangdeng.reporting.ReportAct.REOPENED;
import static cn.liangdeng.reporting.ReportAct.RETURNED;
import static cn.liangdeng.reporting.ReportAct.SAVED;
import static cn.liangdeng.reporting.ReportAct.SUBMITTED;
import static cn.liangdeng.reporting.ReportAct.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportStatusTest {

    private static final Map<ReportStatus, Map<ReportAct, ReportStatus>> EXPECTED = new EnumMap<>(Map.of(
            ReportStatus.DRAFT,
            Map.of(
                    SAVED, ReportStatus.DRAFT,
                    ATTACHED, ReportStatus.DRAFT,
                    DETACHED, ReportStatus.DRAFT,
                    FILED_FOR, ReportStatus.SUBMITTED,
                    SUBMITTED, ReportStatus.SUBMITTED),
            ReportStatus.SUBMITTED,
            Map.of(
                    WITHDRAWN, ReportStatus.DRAFT,
                    PASSED, ReportStatus.PASSED,
                    RETURNED, ReportStatus.RETURNED,
                    APPROVED, ReportStatus.APPROVED),
            ReportStatus.PASSED,
            Map.of(RETURNED, ReportStatus.RETURNED, APPROVED, ReportStatus.APPROVED),
            ReportStatus.APPROVED,
            Map.of(REOPENED, ReportStatus.RETURNED, CORRECTED, ReportStatus.APPROVED),
            ReportStatus.RETURNED,
            Map.of(
                    SAVED, ReportStatus.RETURNED,
                    ATTACHED, ReportStatus.RETURNED,
                    DETACHED, ReportStatus.RETURNED,
                    FILED_FOR, ReportStatus.SUBMITTED,
                    SUBMITTED, ReportStatus.SUBMITTED)));

    @ParameterizedTest
    @EnumSource(ReportStatus.class)
    void everyStatusAllowsExactlyTheActsOfTheTable(ReportStatus status) {
        for (ReportAct act : ReportAct.values()) {
            assertThat(status.after(act).orElse(null))
                    .as(status + " after " + act)
                    .isEqualTo(EXPECTED.get(status).get(act));
        }
    }

    @Test
    void onlyTheUnitsOwnStatusesCanBeEdited() {
        assertThat(Arrays.stream(ReportStatus.values()).filter(ReportStatus::isEditable))
                .containsExactly(ReportStatus.DRAFT, ReportStatus.RETURNED);
    }
}
