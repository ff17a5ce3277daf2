package cn.liangdeng.target.domain;

import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.target.IndicatorData;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.Indicators;
import cn.liangdeng.target.TargetChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the indicator dictionary. */
@Service
class IndicatorService implements Indicators {

    /** Fields by which the figures of an indicator are judged. */
    private static final Set<String> JUDGED = Set.of("nature", "frequency", "lagMonths", "janFebCombined");

    private final IndicatorRepository indicators;
    private final TargetRepository targets;
    private final ChangeLog log;
    private final CurrentUser user;
    private final ChangeNotices notices;

    IndicatorService(
            IndicatorRepository indicators,
            TargetRepository targets,
            ChangeLog log,
            CurrentUser user,
            ChangeNotices notices) {
        this.indicators = indicators;
        this.targets = targets;
        this.log = log;
        this.user = user;
        this.notices = notices;
    }

    @Override
    @PreAuthorize("hasAuthority('TARGET_MANAGE')")
    @Transactional
    public IndicatorId create(IndicatorData data) {
        IndicatorData wanted = IndicatorChecks.normal(data);
        Problems problems = IndicatorChecks.problems(wanted);
        if (named(wanted).isPresent()) {
            problems.add("name", "target.invalid.indicatorTaken", wanted.name());
        }
        problems.refuse();
        Indicator indicator = new Indicator(user.district(), wanted);
        store(List.of(indicator));
        return indicator.id();
    }

    @Override
    @PreAuthorize("hasAuthority('TARGET_MANAGE')")
    @Transactional
    public IndicatorId findOrCreate(IndicatorData data) {
        return findOrCreateAll(List.of(data)).get(0);
    }

    @Override
    @PreAuthorize("hasAuthority('TARGET_MANAGE')")
    @Transactional
    public List<IndicatorId> findOrCreateAll(List<IndicatorData> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        List<IndicatorData> wanted = all.stream().map(IndicatorChecks::normal).toList();
        Map<Name, Indicator> there = indicators
                .findAllNamed(
                        user.district().value(),
                        wanted.stream().map(IndicatorData::name).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(indicator -> Name.of(indicator.data()), Function.identity()));
        List<Indicator> fresh = new ArrayList<>();
        List<Indicator> meant = new ArrayList<>();
        for (IndicatorData data : wanted) {
            meant.add(there.computeIfAbsent(Name.of(data), missing -> {
                IndicatorChecks.problems(data).refuse();
                fresh.add(new Indicator(user.district(), data));
                return fresh.get(fresh.size() - 1);
            }));
            if (meant.get(meant.size() - 1).nature() != data.nature()) {
                new Problems()
                        .add("nature", "target.invalid.indicatorOtherNature", data.name())
                        .refuse();
            }
        }
        store(fresh);
        return meant.stream().map(Indicator::id).toList();
    }

    /** One indicator. */
    private record Name(String name, String unitOfMeasure) {

        static Name of(IndicatorData data) {
            return new Name(data.name(), data.unitOfMeasure());
        }
    }

    @Override
    @PreAuthorize("hasAuthority('TARGET_MANAGE')")
    @Transactional
    public void revise(IndicatorId id, int expectedVersion, IndicatorData data) {
        Indicator indicator = indicators
                .findIn(user.district().value(), id.value())
                .orElseThrow(() -> BusinessException.notFound("target.notFound.indicator"));
        if (indicator.version() != expectedVersion) {
            throw TargetRefusals.changedMeanwhile();
        }
        IndicatorData wanted = IndicatorChecks.normal(data);
        Problems problems = IndicatorChecks.problems(wanted);
        named(wanted)
                .filter(other -> !other.id().equals(id))
                .ifPresent(other -> problems.add("name", "target.invalid.indicatorTaken", wanted.name()));
        if (wanted.nature() != indicator.nature() && targets.existsOn(id.value())) {
            problems.add("nature", "target.invalid.natureFixed");
        }
        problems.refuse();
        List<FieldChange> changed = indicator.revise(wanted);
        if (changed.isEmpty()) {
            return;
        }
        indicators.saveAndFlush(indicator);
        log.record(indicator, ChangeAct.EDITED, changed);
        indicators.flush();
        if (changed.stream().anyMatch(change -> JUDGED.contains(change.field()))) {
            notices.tell(targets.listOn(id.value()).stream()
                    .map(target -> new TargetChanged(
                            target.id(), target.district(), target.history().firstMonth(), "indicator-edited"))
                    .toList());
        }
    }

    private void store(List<Indicator> fresh) {
        indicators.saveAllAndFlush(fresh);
        fresh.forEach(indicator -> log.record(indicator, ChangeAct.CREATED, List.of()));
    }

    private Optional<Indicator> named(IndicatorData data) {
        return indicators.findNamed(user.district().value(), data.name(), data.unitOfMeasure());
    }
}
