package cn.liangdeng.intake;

import java.util.Collection;
import java.util.Map;

/**
 * The indicators of the dictionary that drafts mean (沿用指标). They are suggested, never taken by themselves. Every call needs
 * {@code DOCUMENT_MANAGE}.
 */
public interface KnownIndicators {

    /**
     * The indicators with the drafts' units of measure and natures that bear the same name or a like one; none for drafts that
     * are settled.
     *
     * @return draft → indicator; drafts without one are not in it
     */
    Map<DraftId, KnownIndicator> of(Collection<DraftView> drafts);

    /**
     * Gives a draft the name of an indicator of the dictionary.
     *
     * @throws cn.liangdeng.shared.BusinessException invalid, if the dictionary has none of that name with the draft's unit of
     *     measure and nature; otherwise as {@link ImportDesk#edit}
     */
    void reuse(DraftId draft, int expectedVersion, String name);
}
