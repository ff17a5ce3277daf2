package cn.liangdeng.document.domain;

import cn.liangdeng.document.DocumentWithdrawal;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.ReportingMonth;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** By which act a document was withdrawn; part of {@link PolicyDocument}. */
@Embeddable
class WithdrawalAct {

    private static final int REASON_LENGTH = 500;
    private static final int APPROVER_LENGTH = 120;
    private static final int NUMBER_LENGTH = 80;

    @Column(name = "withdrawn_from")
    private ReportingMonth fromMonth;

    @Column(name = "withdrawn_reason")
    private String reason;

    @Column(name = "withdrawn_approver")
    private String approver;

    @Column(name = "withdrawn_number")
    private String approvalNumber;

    @Column(name = "withdrawn_on")
    private LocalDate decidedOn;

    @Column(name = "withdrawn_at")
    private Instant recordedAt;

    @Column(name = "withdrawn_by")
    private @Nullable Long recordedBy;

    /** For the persistence library. */
    @SuppressWarnings("NullAway")
    protected WithdrawalAct() {}

    /**
     * @throws BusinessException invalid, with the first thing that is wrong
     */
    WithdrawalAct(DocumentWithdrawal withdrawal, AccountId by, Instant now) {
        fromMonth = withdrawal.from();
        reason = text(withdrawal.reason(), REASON_LENGTH, "document.withdraw.reasonMissing");
        approver = text(withdrawal.approver(), APPROVER_LENGTH, "document.withdraw.approverMissing");
        approvalNumber = text(withdrawal.approvalNumber(), NUMBER_LENGTH, "document.withdraw.numberMissing");
        decidedOn = withdrawal.decidedOn();
        recordedAt = now;
        recordedBy = by.value();
    }

    DocumentWithdrawal asWithdrawal() {
        return new DocumentWithdrawal(fromMonth, reason, approver, approvalNumber, decidedOn);
    }

    private static String text(String typed, int length, String missing) {
        String stripped = typed.strip();
        if (stripped.isEmpty()) {
            throw BusinessException.invalid(missing);
        }
        if (stripped.codePointCount(0, stripped.length()) > length) {
            throw BusinessException.invalid("document.data.tooLong", length);
        }
        return stripped;
    }
}
