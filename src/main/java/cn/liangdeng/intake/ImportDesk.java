package cn.liangdeng.intake;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.TargetId;
import java.util.List;
import java.util.Set;

/**
 * The import desk (导入台): from a policy document to its targets. Every call needs {@code DOCUMENT_MANAGE}; documents of another
 * district are not found.
 *
 * <p>Verbs on a draft take the version that the person saw. Where somebody else changed the draft meanwhile they answer a
 * conflict and change nothing; on a published draft as well.
 */
public interface ImportDesk {

    /**
     * Reads a file into a document and finds its draft targets, both or neither.
     *
     * @throws cn.liangdeng.shared.BusinessException as {@link cn.liangdeng.document.PolicyDocuments#importFile}
     */
    DocumentId importFile(String fileName, byte[] content);

    /**
     * Finds the draft targets of a document that is there already. What was found before, and every decision on it, stays;
     * only what is new is added.
     *
     * @return how many drafts were added
     */
    int start(DocumentId document);

    /**
     * Finds the draft targets anew, for example after the document's period was corrected. Drafts that no person has touched
     * are replaced; what a person has decided on stays.
     *
     * @return how many drafts were found
     */
    int findAgain(DocumentId document);

    /** All drafts of a document in text order. */
    List<DraftView> drafts(DocumentId document);

    /**
     * @throws cn.liangdeng.shared.BusinessException not found
     */
    DraftView draft(DraftId draft);

    /**
     * What the program makes of words that a person has selected; a beginning for {@link #add}, where it finds nothing with the
     * words themselves as name.
     *
     * @param start first code point
     * @param end code point after the words
     * @throws cn.liangdeng.shared.BusinessException invalid, if the words lie outside the text
     */
    DraftContent suggest(DocumentId document, int start, int end);

    /**
     * Adds a draft on words that a person has selected. It is accepted at once.
     *
     * @throws InvalidDraftException if the content cannot be kept
     * @throws cn.liangdeng.shared.BusinessException invalid, if the words lie outside the text
     */
    DraftId add(DocumentId document, int start, int end, DraftContent content);

    /** 采纳. */
    void accept(DraftId draft, int expectedVersion);

    /**
     * Changes what a draft says; its state stays. A rejected draft has to be reopened first.
     *
     * @return the new version
     * @throws InvalidDraftException if the content cannot be kept
     */
    int edit(DraftId draft, int expectedVersion, DraftContent content);

    /**
     * 剔除.
     *
     * @param reason why it is no target, 1…200 characters
     */
    void reject(DraftId draft, int expectedVersion, String reason);

    /**
     * 剔除 as a commitment that cannot be measured (原则性要求): when the document is published, its words are marked so.
     *
     * @param reason why, 1…200 characters
     */
    void rejectAsUnmeasurable(DraftId draft, int expectedVersion, String reason);

    /** 恢复待确认: takes back accepting or rejecting. */
    void reopen(DraftId draft, int expectedVersion);

    /**
     * Accepts every draft of which {@link DraftView#isSure()} is true.
     *
     * @return how many
     */
    int acceptSure(DocumentId document);

    /**
     * Gives all drafts that name no lead unit this one, where the text says nothing of responsibilities.
     *
     * @return how many
     */
    int assignWhereNobodyIsNamed(DocumentId document, UnitId unit);

    /** The responsible units that match no unit of the organisation, those that most drafts name first. */
    List<UnmatchedUnit> unmatchedUnits(DocumentId document);

    /** What publishing would do, or what stands in its way. */
    Publication examine(DocumentId document);

    /**
     * Makes the accepted drafts targets and the document public, all or nothing. Repeating it does nothing new; drafts that
     * were added and accepted later are published by the next call.
     *
     * @return the new targets
     * @throws cn.liangdeng.shared.BusinessException invalid, if {@link #examine} names an obstacle
     */
    List<TargetId> publish(DocumentId document);

    /**
     * The same, with annual targets that are not to be joined to a goal of the plan period.
     *
     * @param apart their drafts, of those that {@link Publication#joins()} names
     */
    List<TargetId> publish(DocumentId document, Set<DraftId> apart);

    /**
     * Throws away a document that was not published, with its drafts.
     *
     * @throws cn.liangdeng.shared.BusinessException conflict, if it was published
     */
    void discard(DocumentId document);
}
