package cn.liangdeng.intake;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.organisation.UnitKind;
import cn.liangdeng.shared.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who answers for the drafts of a document. Every call needs {@code DOCUMENT_MANAGE}; versions are as in {@link ImportDesk}. */
public interface Responsibilities {

    /**
     * What a name in a document means: exactly one of the three is given.
     *
     * @param unit the unit that bears the name
     * @param kind the sort of unit to be created under this name
     * @param sameAs another name in the document, of the same unit
     */
    record Choice(
            String name,
            @Nullable UnitId unit,
            @Nullable UnitKind kind,
            @Nullable String sameAs) {}

    /**
     * Remembers names and creates units, then matches all drafts of the document; all or nothing. A new unit comes directly
     * under the district, last in order, with a code of its own.
     *
     * @throws cn.liangdeng.shared.BusinessException invalid, if another unit bears a name, or the name that means the
     *     same unit stands for none either
     */
    void settle(DocumentId document, List<Choice> choices);

    /** The other drafts of the same paragraph or cell, neither rejected nor published, that name no lead unit. */
    List<DraftView> beside(DraftId draft);

    /**
     * Gives a draft its lead units.
     *
     * @param names as they are written, the reporting unit first; at least one
     * @param all true to give them to those {@link #beside} as well
     * @param accept true to accept the draft with them, where it is open and nothing is missing any more
     * @return the draft as it is now
     * @throws InvalidDraftException if the units cannot be kept
     * @throws cn.liangdeng.shared.BusinessException invalid, if no unit is named; conflict, if somebody changed the draft meanwhile
     */
    DraftView lead(DraftId draft, int expectedVersion, List<String> names, boolean all, boolean accept);
}
