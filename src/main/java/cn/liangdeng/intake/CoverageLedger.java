package cn.liangdeng.intake;

import cn.liangdeng.document.DocumentId;
import java.util.List;
import java.util.Map;

/**
 * The coverage ledger (覆盖台账) of a document: nothing that a reader would stop at goes unaccounted for. Every call needs
 * {@code DOCUMENT_MANAGE}; documents of another district are not found. What is open keeps the document from being published.
 */
public interface CoverageLedger {

    /** All entries in text order. A document that was imported before there was a ledger is surveyed first. */
    List<CoverageEntry> entries(DocumentId document);

    /** How many entries are open. */
    int open(DocumentId document);

    /**
     * Confirms the program's reason for all open entries of a group. Confirming again does nothing.
     *
     * @param reason the group, as {@link CoverageEntry#reason()}; not {@link CoverageEntry#FIGURE}, for which there is no reason
     * @param seen how many open entries the person saw in the group
     * @return how many were confirmed
     * @throws cn.liangdeng.shared.BusinessException conflict, if the group has changed meanwhile
     */
    int confirm(DocumentId document, String reason, int seen);

    /**
     * Dismisses open entries for a stated reason.
     *
     * @param versions id of each entry → its version as the person saw it; at least one
     * @param reason 1…200 characters
     * @throws cn.liangdeng.shared.BusinessException conflict, if somebody else has decided on one of them meanwhile
     */
    void dismiss(DocumentId document, Map<Long, Integer> versions, String reason);

    /**
     * Takes decisions back; entries without one stay as they are.
     *
     * @param entries ids of entries of the document
     */
    void reopen(DocumentId document, List<Long> entries);
}
