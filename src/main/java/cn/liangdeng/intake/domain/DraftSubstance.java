package cn.liangdeng.intake.domain;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.extraction.DraftTarget;
import cn.liangdeng.intake.DraftContent;
import cn.liangdeng.intake.UnitMention;
import cn.liangdeng.intake.UnitPart;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Commitment;
import cn.liangdeng.target.IndicatorNature;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a draft says, but for its units. Replaced as a whole. */
@Embeddable
class DraftSubstance {

    @Column(name = "indicator_name")
    private String indicatorName;

    @Enumerated(EnumType.STRING)
    private DraftTarget.Kind kind;

    @Enumerated(EnumType.STRING)
    private IndicatorNature nature;

    private @Nullable BigDecimal bound;

    @Column(name = "bound_max")
    private @Nullable BigDecimal boundMax;

    @Column(name = "unit_of_measure")
    private String unitOfMeasure;

    @Enumerated(EnumType.STRING)
    private BoundComparator comparator;

    private boolean strict;

    @Column(name = "first_month")
    private @Nullable ReportingMonth firstMonth;

    @Column(name = "last_month")
    private @Nullable ReportingMonth lastMonth;

    private boolean yearly;

    private @Nullable BigDecimal baseline;

    @Enumerated(EnumType.STRING)
    private Commitment commitment;

    private @Nullable String leader;

    @Column(name = "definition_of_done")
    private @Nullable String definitionOfDone;

    /** For the persistence library. */
    @SuppressWarnings("NullAway")
    protected DraftSubstance() {}

    DraftSubstance(DraftContent content) {
        indicatorName = content.indicatorName();
        kind = content.kind();
        nature = content.nature();
        bound = content.bound();
        boundMax = content.boundMax();
        unitOfMeasure = content.unitOfMeasure();
        comparator = content.comparator();
        strict = content.strict();
        firstMonth = content.firstMonth();
        lastMonth = content.lastMonth();
        yearly = content.yearly();
        baseline = content.baseline();
        commitment = content.commitment();
        leader = content.leader();
        definitionOfDone = content.definitionOfDone();
    }

    DraftContent content(List<UnitMention> mentions) {
        return new DraftContent(
                indicatorName,
                kind,
                nature,
                plain(bound),
                plain(boundMax),
                unitOfMeasure,
                comparator,
                strict,
                firstMonth,
                lastMonth,
                yearly,
                plain(baseline),
                commitment,
                leader,
                definitionOfDone,
                names(mentions, UnitPart.LEAD),
                names(mentions, UnitPart.SUPPORTING));
    }

    private static List<String> names(List<UnitMention> mentions, UnitPart part) {
        return mentions.stream()
                .filter(mention -> mention.part() == part)
                .map(UnitMention::name)
                .toList();
    }

    /** Without the zeros that the column's scale adds. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal figure) {
        if (figure == null) {
            return null;
        }
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
