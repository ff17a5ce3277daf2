package cn.liangdeng.target.domain;

import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.target.IndicatorData;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.TargetId;
import org.springframework.stereotype.Component;

/** Finds what the current person may change; everything else is not there. */
@Component
class TargetFinder {

    private final TargetRepository targets;
    private final IndicatorRepository indicators;
    private final Units units;
    private final CurrentUser user;

    TargetFinder(TargetRepository targets, IndicatorRepository indicators, Units units, CurrentUser user) {
        this.targets = targets;
        this.indicators = indicators;
        this.units = units;
        this.user = user;
    }

    /**
     * @param expectedVersion the version that the person saw
     * @throws BusinessException not found; conflict, if somebody else changed it meanwhile
     */
    Target forChange(TargetId id, int expectedVersion) {
        Target target = inScope(id);
        if (target.version() != expectedVersion) {
            throw TargetRefusals.changedMeanwhile();
        }
        return target;
    }

    /** @throws BusinessException not found */
    Target inScope(TargetId id) {
        return targets.findIn(user.district().value(), id.value())
                .filter(found -> units.isIn(user.readScope(), found.unit()))
                .orElseThrow(TargetRefusals::notFound);
    }

    /** @throws BusinessException not found */
    IndicatorData indicator(IndicatorId id) {
        return indicators
                .findIn(user.district().value(), id.value())
                .map(Indicator::data)
                .orElseThrow(() -> BusinessException.notFound("target.notFound.indicator"));
    }
}
