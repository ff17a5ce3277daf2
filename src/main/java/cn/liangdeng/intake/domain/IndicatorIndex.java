package cn.liangdeng.intake.domain;

import cn.liangdeng.intake.DraftContent;
import cn.liangdeng.intake.KnownIndicator;
import cn.liangdeng.intake.query.TargetSurvey;
import cn.liangdeng.target.IndicatorNature;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The dictionary's indicators by what may be taken for the same. */
final class IndicatorIndex {

    private record Exact(String name, String unitOfMeasure) {}

    private record Like(String core, String unitOfMeasure, IndicatorNature nature) {}

    private final Set<Exact> names = new HashSet<>();
    private final Map<Like, String> cores = new HashMap<>();

    IndicatorIndex(List<TargetSurvey.KnownIndicator> dictionary) {
        for (TargetSurvey.KnownIndicator indicator : dictionary) {
            names.add(new Exact(indicator.name(), indicator.unitOfMeasure()));
            cores.putIfAbsent(
                    new Like(IndicatorLikeness.core(indicator.name()), indicator.unitOfMeasure(), indicator.nature()),
                    indicator.name());
        }
    }

    /** The indicator that the content names; else one of a like name, counted in the same unit and in the same way. */
    Optional<KnownIndicator> find(DraftContent content) {
        String name = content.indicatorName().strip();
        String unit = content.unitOfMeasure().strip();
        if (names.contains(new Exact(name, unit))) {
            return Optional.of(new KnownIndicator(name, true));
        }
        return Optional.ofNullable(cores.get(new Like(IndicatorLikeness.core(name), unit, content.nature())))
                .map(known -> new KnownIndicator(known, false));
    }
}
