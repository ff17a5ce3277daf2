package cn.liangdeng.target;

import cn.liangdeng.document.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * Of which targets a light rule decides the colours. Where several rules claim a target, the one that names most prevails: a
 * document before a nature, a nature before a horizon.
 *
 * @param nature null for targets of every nature
 * @param horizon null for goals of the year and of plan periods
 * @param document null for targets of any document or none; a document stands for all its versions, so that the rule goes on when
 *     it is revised
 */
public record LightRuleKind(
        @Nullable IndicatorNature nature,
        @Nullable Horizon horizon,
        @Nullable DocumentId document) {

    private static final int DOCUMENT = 4;
    private static final int NATURE = 2;
    private static final int HORIZON = 1;

    /** All targets. */
    public static LightRuleKind all() {
        return new LightRuleKind(null, null, null);
    }

    /** Whether a target of this nature, horizon and document is of this kind. */
    public boolean covers(IndicatorNature itsNature, Horizon itsHorizon, @Nullable DocumentId itsDocument) {
        return (nature == null || nature == itsNature)
                && (horizon == null || horizon == itsHorizon)
                && (document == null || document.equals(itsDocument));
    }

    /** How much it names, 0…7; of two kinds that cover one target never the same. */
    public int rank() {
        return (document == null ? 0 : DOCUMENT) + (nature == null ? 0 : NATURE) + (horizon == null ? 0 : HORIZON);
    }
}
