package cn.liangdeng.target.web;

import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Adjustment;
import cn.liangdeng.target.AdjustmentReason;
import cn.liangdeng.target.TargetTermsData;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What is typed for a 目标调整. Holds wrong input too. */
record AdjustForm(
        @Nullable String effectiveFrom,
        @Nullable String reasonClass,
        @Nullable String reason,
        @Nullable String approver,
        @Nullable String approvalNumber,
        @Nullable String version,
        TermsForm terms) {

    AdjustForm {
        terms = Objects.requireNonNullElseGet(terms, TermsForm::empty);
    }

    static AdjustForm of(ReportingMonth effectiveFrom, TermsForm terms, int version) {
        return new AdjustForm(effectiveFrom.toString(), "", "", "", "", Integer.toString(version), terms);
    }

    /** @return empty where anything is wrong, which {@code errors} then names */
    Optional<Adjustment> read(TermsReader reader, TermsOf what, Errors errors) {
        Typed typed = new Typed(errors);
        Optional<ReportingMonth> from = typed.month("effectiveFrom", effectiveFrom);
        Optional<AdjustmentReason> why = typed.choice("reasonClass", AdjustmentReason.class, reasonClass);
        Optional<TargetTermsData> read = reader.read(terms, what, errors);
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(new Adjustment(
                        from.orElseThrow(),
                        read.orElseThrow(),
                        why.orElseThrow(),
                        Typed.text(reason),
                        Typed.text(approver),
                        Typed.text(approvalNumber)));
    }
}
