package cn.liangdeng.target.web;

import cn.liangdeng.shared.MonthLabel;
import cn.liangdeng.shared.Option;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.RulingKind;
import cn.liangdeng.target.query.JoinedPair;
import cn.liangdeng.target.query.JoinedTarget;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Two targets side by side, to say which of them counts. */
record RulingPage(JoinedPair pair, List<Side> sides, boolean sameFigures) {

    /** One of the two, in words. */
    record Side(JoinedTarget target, Words bound, String span) {

        static Side of(JoinedTarget target, Locale locale) {
            return new Side(
                    target,
                    BoundWords.of(
                            target.comparator(),
                            target.strict(),
                            target.bound(),
                            target.boundMax(),
                            target.unitOfMeasure()),
                    MonthLabel.single(target.firstMonth(), locale) + "—"
                            + MonthLabel.single(target.lastMonth(), locale));
        }

        public boolean isMilestone() {
            return target.nature() == IndicatorNature.MILESTONE;
        }
    }

    static RulingPage of(JoinedPair pair, Locale locale) {
        return new RulingPage(
                pair,
                List.of(Side.of(pair.one(), locale), Side.of(pair.other(), locale)),
                pair.one().indicator() == pair.other().indicator()
                        && pair.one().unit() == pair.other().unit());
    }

    /** Which is official can only be said of the same figures. */
    public List<Option> kinds() {
        return Arrays.stream(RulingKind.values())
                .filter(kind -> sameFigures || kind != RulingKind.OFFICIAL)
                .map(kind -> Option.keyed(kind.name(), "target.ruling.kind." + kind.name()))
                .toList();
    }

    /** The two, to choose the one that goes on. */
    public List<Option> choices() {
        return sides.stream()
                .map(side -> Option.of(
                        Long.toString(side.target().id()),
                        side.target().title()
                                + (side.target().documentTitle() == null
                                        ? ""
                                        : "（" + side.target().documentTitle() + "）")))
                .toList();
    }
}
