package cn.liangdeng.intake.web;

import cn.liangdeng.document.DocumentCard;
import cn.liangdeng.document.DocumentStatus;
import cn.liangdeng.intake.OpenTarget;
import cn.liangdeng.shared.ReportingMonth;
import java.util.List;

/**
 * What withdrawing a document would do.
 *
 * @param month first month that would not be followed any more
 * @param closed targets that would be closed
 * @param ended targets whose months are over by then, which stay as they are
 */
record WithdrawalPage(DocumentCard card, ReportingMonth month, List<OpenTarget> closed, List<OpenTarget> ended) {

    static WithdrawalPage of(DocumentCard card, ReportingMonth month, List<OpenTarget> targets) {
        return new WithdrawalPage(
                card,
                month,
                targets.stream().filter(target -> target.isOpenIn(month)).toList(),
                targets.stream().filter(target -> !target.isOpenIn(month)).toList());
    }

    public boolean isAllowed() {
        return card.status() == DocumentStatus.PUBLISHED;
    }

    /** Those among the closed ones whose commitment lives on in another document. */
    public long livingOn() {
        return closed.stream().filter(target -> target.otherTarget() != null).count();
    }
}
