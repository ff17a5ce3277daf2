package cn.liangdeng.intake.web;

import cn.liangdeng.document.DocumentWithdrawal;
import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.BindingResult;

/** What is typed to withdraw a document. */
record WithdrawalForm(
        @Nullable String from,
        @Nullable String reason,
        @Nullable String approver,
        @Nullable String approvalNumber,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate decidedOn,

        @Nullable Integer version) {

    int expectedVersion() {
        return Objects.requireNonNullElse(version, -1);
    }

    Optional<ReportingMonth> month() {
        try {
            return Optional.of(
                    ReportingMonth.parse(Objects.requireNonNullElse(from, "").strip()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** The act; null where something is wrong, which {@code errors} then names. */
    @Nullable
    DocumentWithdrawal read(BindingResult errors) {
        Optional<ReportingMonth> month = month();
        if (month.isEmpty()) {
            errors.rejectValue("from", "shared.validation.month");
        }
        if (decidedOn == null && !errors.hasFieldErrors("decidedOn")) {
            errors.rejectValue("decidedOn", "intake.withdraw.dayMissing");
        }
        LocalDate day = decidedOn;
        return month.isEmpty() || day == null
                ? null
                : new DocumentWithdrawal(
                        month.get(),
                        Objects.requireNonNullElse(reason, ""),
                        Objects.requireNonNullElse(approver, ""),
                        Objects.requireNonNullElse(approvalNumber, ""),
                        day);
    }
}
