package cn.liangdeng.intake;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.DocumentWithdrawal;
import java.util.List;

/**
 * 废止 of documents with their targets. Every call needs {@code DOCUMENT_MANAGE}. Final, as 撤销 of a target is: a document that
 * was withdrawn by mistake is imported anew.
 */
public interface Withdrawals {

    /**
     * The targets of the document that are followed or suspended, in text order.
     *
     * @throws cn.liangdeng.shared.BusinessException not found
     */
    List<OpenTarget> targets(DocumentId document);

    /**
     * Withdraws the document, and with it every target whose months reach to the given one or beyond. What was judged before
     * stays.
     *
     * @param expectedVersion state of the document as the person saw it
     * @return how many targets were closed
     * @throws cn.liangdeng.shared.BusinessException invalid, if something is missing; conflict, if the document is not in force,
     *     is being revised, or was changed meanwhile
     */
    int withdraw(DocumentId document, int expectedVersion, DocumentWithdrawal withdrawal);
}
