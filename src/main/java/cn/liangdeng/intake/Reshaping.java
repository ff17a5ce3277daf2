package cn.liangdeng.intake;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.shared.UnitId;
import java.util.List;

/**
 * What changes the drafts of a document beyond what a single one says. Every call needs {@code DOCUMENT_MANAGE}; drafts of another
 * district are not found; versions are as in {@link ImportDesk}. All of it is recorded and can be taken back.
 */
public interface Reshaping {

    /** How two drafts become one. */
    enum Merging {
        /** The other states the same target again: what the first lacks is taken from it. */
        REPEATED,
        /** The other's figure is the level from which the first starts. */
        BASELINE
    }

    /** Who has a target where a document names a group of units. */
    enum Sharing {
        /** One target for each member. */
        EACH,
        /** One target together; the first member reports. */
        TOGETHER,
        /** The members support. */
        SUPPORTING
    }

    /**
     * Makes two drafts of one. Units, leader and months are kept for both; what else the words say is read anew. The parts wait to
     * be confirmed.
     *
     * @param at first code point of the second part, inside the draft's words
     * @param reason what the draft that gives way is marked with, 1…200 characters
     * @return the two parts
     * @throws cn.liangdeng.shared.BusinessException invalid, if the place does not leave words on both sides
     */
    List<DraftId> split(DraftId draft, int expectedVersion, int at, String reason);

    /**
     * Makes one draft of two of the same document.
     *
     * @param reason what the draft that gives way is marked with, 1…200 characters
     * @throws cn.liangdeng.shared.BusinessException invalid, if the two are the same, of different documents, or the other has no
     *     figure where one is needed as baseline
     */
    void merge(DraftId draft, int expectedVersion, DraftId other, int otherVersion, Merging how, String reason);

    /** Whether a draft becomes one target for each of its lead units. */
    void eachLead(DraftId draft, int expectedVersion, boolean each);

    /**
     * Remembers the members of a group that a document names and puts them in its place in all drafts that are not closed.
     *
     * @param name the group as the document names it
     * @return how many drafts were changed
     * @throws cn.liangdeng.shared.BusinessException invalid, as {@link cn.liangdeng.organisation.UnitGroups#save}
     */
    int expand(DocumentId document, String name, List<UnitId> members, Sharing sharing);

    /**
     * Takes back the person's own last act on the document's drafts.
     *
     * @throws cn.liangdeng.shared.BusinessException invalid, if there is none; conflict, if a draft was changed since
     */
    DeskUndo undo(DocumentId document);
}
