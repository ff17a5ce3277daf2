package cn.liangdeng.target.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetTermsData;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;

class PlanEditorTest {

    private static final List<String> QUARTERS = List.of("2026-03", "2026-06", "2026-09", "2026-12");

    private Errors errors = new BeanPropertyBindingResult(new Object(), "form");

    @Test
    void aYearByMonthsHasTwelveRows() {
        TermsForm form = form(TermsForm.MONTHS, TermsForm.SHARE, List.of(), List.of());

        assertThat(form.rows()).hasSize(12).allMatch(PlanRows.Row::fixed);
        assertThat(form.rows().get(11).month()).isEqualTo("2026-12");
    }

    @Test
    void quartersTypedAsAmountsBecomeShares() {
        Optional<TargetTermsData> terms =
                read(form(TermsForm.QUARTERS, TermsForm.AMOUNT, QUARTERS, List.of("20", "50", "70", "200")));

        assertThat(terms.orElseThrow().phasing()).hasToString("2026-03=0.1;2026-06=0.25;2026-09=0.35");
    }

    @Test
    void aMonthLeftOutIsAskedFor() {
        read(form(TermsForm.QUARTERS, TermsForm.SHARE, QUARTERS, List.of("20", "", "70", "100")));

        assertThat(codes()).containsExactly("target.plan.missing");
    }

    @Test
    void theLastMonthMayBeLeftOut() {
        assertThat(read(form(TermsForm.QUARTERS, TermsForm.SHARE, QUARTERS, List.of("20", "40", "70", ""))))
                .isPresent();
    }

    @Test
    void anEndShortOfTheBoundIsRefused() {
        read(form(TermsForm.QUARTERS, TermsForm.AMOUNT, QUARTERS, List.of("20", "50", "70", "190")));

        assertThat(codes()).containsExactly("target.plan.end");
    }

    @Test
    void aStoredPlanIsEditedAsWhatItWas() {
        List<String> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> ReportingMonth.of(2026, month).toString())
                .toList();
        List<String> values = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> month == 12 ? "100" : "" + 8 * month)
                .toList();
        TargetTermsData stored =
                read(form(TermsForm.MONTHS, TermsForm.SHARE, months, values)).orElseThrow();

        TermsForm again = TermsForm.of(stored, IndicatorNature.FLOW);

        assertThat(again.phasing()).isEqualTo(TermsForm.MONTHS);
        assertThat(again.rows().get(10).value()).isEqualTo("88");
        assertThat(read(again).orElseThrow().phasing()).isEqualTo(stored.phasing());
    }

    private List<String> codes() {
        return errors.getAllErrors().stream()
                .map(error -> error.getCode() == null ? "" : error.getCode())
                .toList();
    }

    private Optional<TargetTermsData> read(TermsForm form) {
        errors = new BeanPropertyBindingResult(new CorrectForm("", "0", form), "form");
        return form.read(IndicatorNature.FLOW, errors);
    }

    private static TermsForm form(String kind, String measure, List<String> months, List<String> values) {
        return new TermsForm(
                "2026-01", "2026-12", "AT_LEAST", false, "200", "", "", false, "5", kind, measure, months, values, "");
    }
}
