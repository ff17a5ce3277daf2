package cn.liangdeng.target.domain;

import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.target.IndicatorData;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.Indicators;
import cn.liangdeng.target.TargetChanged;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
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
    private final ApplicationEventPublisher events;

    IndicatorService(
            IndicatorRepository indicators,
            TargetRepository targets,
            ChangeLog log,
            CurrentUser user,
            ApplicationEventPublisher events) {
        this.indicators = indicators;
        this.targets = targets;
        this.log = log;
        this.user = user;
        this.events = events;
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
        return store(wanted);
    }

    @Override
    @PreAuthorize("hasAuthority('TARGET_MANAGE')")
    @Transactional
    public IndicatorId findOrCreate(IndicatorData data) {
        IndicatorData wanted = IndicatorChecks.normal(data);
        Optional<Indicator> there = named(wanted);
        if (there.isEmpty()) {
            IndicatorChecks.problems(wanted).refuse();
            return store(wanted);
        }
        if (there.get().nature() != wanted.nature()) {
            new Problems()
                    .add("nature", "target.invalid.indicatorOtherNature", wanted.name())
                    .refuse();
        }
        return there.get().id();
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
            targets.listOn(id.value())
                    .forEach(target -> events.publishEvent(new TargetChanged(
                            target.id(), target.district(), target.history().firstMonth(), "indicator-edited")));
        }
    }

    private IndicatorId store(IndicatorData data) {
        Indicator indicator = indicators.saveAndFlush(new Indicator(user.district(), data));
        log.record(indicator, ChangeAct.CREATED, List.of());
        return indicator.id();
    }

    private Optional<Indicator> named(IndicatorData data) {
        return indicators.findNamed(user.district().value(), data.name(), data.unitOfMeasure());
    }
}
