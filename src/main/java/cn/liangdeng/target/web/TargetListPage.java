package cn.liangdeng.target.web;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.shared.Asked;
import cn.liangdeng.shared.Option;
import cn.liangdeng.shared.Page;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.DecompositionSum;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetStatus;
import cn.liangdeng.target.query.TargetFilter;
import cn.liangdeng.target.query.TargetRow;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 目标管理.
 *
 * @param sort name of the column by which the rows are ordered
 */
record TargetListPage(Search form, Page<Row> page, Offer offer, String sort, boolean descending) {

    /**
     * A row with its bound in words.
     *
     * @param parts what the units' parts come to, in words; null where it is not broken down
     */
    record Row(TargetRow target, Words bound, @Nullable Words parts) {

        static Row of(TargetRow target) {
            return new Row(
                    target,
                    BoundWords.of(
                            target.comparator(),
                            target.strict(),
                            target.bound(),
                            target.boundMax(),
                            target.unitOfMeasure()),
                    target.parts() == 0
                            ? null
                            : SumWords.of(
                                    DecompositionSum.of(
                                            target.nature(),
                                            target.comparator(),
                                            target.bound(),
                                            target.parts(),
                                            target.partsSum()),
                                    target.unitOfMeasure()));
        }

        public boolean isMilestone() {
            return target.nature() == IndicatorNature.MILESTONE;
        }
    }

    /** What may be chosen in the filter. */
    record Offer(List<Option> documents, List<Option> units) {

        public List<Option> natures() {
            return Choices.of(IndicatorNature.class, "nature");
        }

        public List<Option> horizons() {
            return Choices.of(Horizon.class, "horizon");
        }

        public List<Option> statuses() {
            return Choices.of(TargetStatus.class, "status");
        }
    }

    /** The filter as it stands in the address; what it does not know does not restrict. */
    record Search(
            @Nullable String q,
            @Nullable String document,
            @Nullable String unit,
            @Nullable String nature,
            @Nullable String horizon,
            @Nullable String status) {

        TargetFilter filter() {
            return new TargetFilter(
                    Typed.readId(document).map(DocumentId::new).orElse(null),
                    Typed.readId(unit).map(UnitId::new).orElse(null),
                    Asked.constant(IndicatorNature.class, nature),
                    Asked.constant(Horizon.class, horizon),
                    Asked.constant(TargetStatus.class, status),
                    Typed.text(q));
        }

        public boolean isEmpty() {
            return Stream.of(Typed.text(q), document, unit, nature, horizon, status)
                    .allMatch(Typed::isBlank);
        }
    }
}
