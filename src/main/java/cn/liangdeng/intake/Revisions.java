package cn.liangdeng.intake;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.shared.BusinessException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Revised versions of documents (修订版): what becomes of the targets of the version before. Every call needs
 * {@code DOCUMENT_MANAGE}; documents of another district are not found.
 *
 * <p>Words are found again by being the same; where the same words stand in several places, by the section in which they stood.
 * What is not the same is proposed only where one commitment of the same section speaks of the same indicator, or differs in
 * figures alone. Nothing else is guessed: a person says which words are meant.
 */
public interface Revisions {

    /** Compares a draft that revises a document with that document. Repeating it does nothing. */
    void begin(DocumentId revision);

    /** True for a revised version that is not yet published. */
    boolean isOpen(DocumentId document);

    /** The new commitments of a revised version that is not yet published; null for every other document. */
    @Nullable
    Set<DraftId> fresh(DocumentId document);

    /**
     * The comparison.
     *
     * @throws BusinessException not found, if the document revises none
     */
    RevisionView view(DocumentId revision);

    /**
     * Decides on one target; may be decided otherwise until the version is published.
     *
     * @param expectedVersion {@link RevisionRow#version()} as the person saw it
     * @throws BusinessException invalid, if the decision does not fit; conflict, if somebody else decided meanwhile
     */
    void decide(DocumentId revision, long row, int expectedVersion, RevisionDecision decision);

    /**
     * 沿用 for all targets whose words are unchanged and on which nobody has decided.
     *
     * @return how many
     */
    int carryUnchanged(DocumentId revision);

    /** Says that a draft of the new version is what became of a target whose words are lost. */
    void link(DocumentId revision, long row, int expectedVersion, DraftId draft);

    /**
     * Publishes the revised version: decisions on targets, new targets, and the change of versions in one transaction.
     *
     * @return how many targets were touched or set
     * @throws BusinessException invalid, if something is undecided or cannot be done; nothing has happened then
     */
    int publish(DocumentId revision, RevisionAct act);
}
