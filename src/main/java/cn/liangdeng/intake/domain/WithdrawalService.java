package cn.liangdeng.intake.domain;

import cn.liangdeng.document.DocumentCard;
import cn.liangdeng.document.DocumentEditions;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.DocumentWithdrawal;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.intake.OpenTarget;
import cn.liangdeng.intake.Withdrawals;
import cn.liangdeng.intake.query.OpenTargets;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.BulkAct;
import cn.liangdeng.target.BulkActs;
import cn.liangdeng.target.StatusDecision;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Withdraws a document together with its open targets. */
@Service
@Transactional
@PreAuthorize("hasAuthority('DOCUMENT_MANAGE')")
class WithdrawalService implements Withdrawals {

    private static final int LONGEST_REASON = 500;

    private final PolicyDocuments documents;
    private final DocumentEditions editions;
    private final OpenTargets openTargets;
    private final BulkActs targets;
    private final CurrentUser user;
    private final MessageSource messages;

    WithdrawalService(
            PolicyDocuments documents,
            DocumentEditions editions,
            OpenTargets openTargets,
            BulkActs targets,
            CurrentUser user,
            MessageSource messages) {
        this.documents = documents;
        this.editions = editions;
        this.openTargets = openTargets;
        this.targets = targets;
        this.user = user;
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenTarget> targets(DocumentId document) {
        documents.require(document);
        return openTargets.of(DataScope.district(user.district()), document);
    }

    @Override
    public int withdraw(DocumentId document, int expectedVersion, DocumentWithdrawal withdrawal) {
        DocumentCard card = documents.describe(document);
        editions.withdraw(document, expectedVersion, withdrawal);
        List<OpenTarget> open = targets(document).stream()
                .filter(target -> target.isOpenIn(withdrawal.from()))
                .toList();
        String reason = reason(card, withdrawal);
        targets.carryOut(open.stream()
                .map(target -> BulkAct.withdraw(
                        target.id(),
                        target.version(),
                        new StatusDecision(
                                later(withdrawal.from(), target.lastDecision()),
                                reason,
                                withdrawal.approvalNumber().strip())))
                .toList());
        return open.size();
    }

    /** Histories are kept in the language of the officials. */
    private String reason(DocumentCard card, DocumentWithdrawal withdrawal) {
        String reason = messages.getMessage(
                "intake.withdraw.targetReason",
                new Object[] {
                    card.data().title(),
                    withdrawal.approver().strip(),
                    withdrawal.decidedOn().toString(),
                    withdrawal.reason().strip()
                },
                Locale.SIMPLIFIED_CHINESE);
        return reason.codePointCount(0, reason.length()) <= LONGEST_REASON
                ? reason
                : reason.substring(0, reason.offsetByCodePoints(0, LONGEST_REASON));
    }

    private static ReportingMonth later(ReportingMonth month, @Nullable ReportingMonth other) {
        return other != null && other.isAfter(month) ? other : month;
    }
}
