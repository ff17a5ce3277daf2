package cn.liangdeng.intake.web;

import cn.liangdeng.intake.RevisionAct;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.AdjustmentReason;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What is typed to publish a revised version. */
record RevisionForm(
        @Nullable String effectiveFrom,
        @Nullable String reasonClass,
        @Nullable String reason,
        @Nullable String approver,
        @Nullable String approvalNumber) {

    /** The act; null where something is wrong, which {@code errors} then names. */
    @Nullable
    RevisionAct read(BindingResult errors) {
        Optional<ReportingMonth> month = month();
        if (month.isEmpty()) {
            errors.rejectValue("effectiveFrom", "shared.validation.month");
        }
        Optional<AdjustmentReason> why = Arrays.stream(AdjustmentReason.values())
                .filter(choice -> choice.name().equals(reasonClass))
                .findFirst();
        if (why.isEmpty()) {
            errors.rejectValue("reasonClass", "shared.validation.choice");
        }
        return month.isEmpty() || why.isEmpty()
                ? null
                : new RevisionAct(
                        month.get(),
                        why.get(),
                        Objects.requireNonNullElse(reason, ""),
                        Objects.requireNonNullElse(approver, ""),
                        Objects.requireNonNullElse(approvalNumber, ""));
    }

    private Optional<ReportingMonth> month() {
        try {
            return Optional.of(ReportingMonth.parse(
                    Objects.requireNonNullElse(effectiveFrom, "").strip()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
