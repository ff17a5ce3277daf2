package cn.liangdeng.target.domain;

import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorData;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.TargetDetails;
import cn.liangdeng.target.TargetId;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
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
        Target target = find(id);
        if (target.version() != expectedVersion) {
            throw TargetRefusals.changedMeanwhile();
        }
        return target;
    }

    /**
     * A target in which the unit has a part.
     *
     * @throws BusinessException not found; conflict, if somebody else changed it meanwhile
     */
    Target takingPart(TargetId id, int expectedVersion, UnitId unit) {
        Target target = forChange(id, expectedVersion);
        TargetDetails details = target.details();
        if (!details.unit().equals(unit)
                && !details.coLeads().contains(unit)
                && !details.supporting().contains(unit)) {
            throw TargetRefusals.notFound();
        }
        return target;
    }

    /** @throws BusinessException not found */
    Target find(TargetId id) {
        return targets.findIn(user.district().value(), id.value())
                .filter(found -> units.isIn(user.readScope(), found.unit()))
                .orElseThrow(TargetRefusals::notFound);
    }

    /** Those of the indicators that the district has. */
    Map<IndicatorId, IndicatorData> indicators(Collection<IndicatorId> ids) {
        return indicators
                .findAllIn(
                        user.district().value(),
                        ids.stream().map(IndicatorId::value).toList())
                .stream()
                .collect(Collectors.toMap(Indicator::id, Indicator::data));
    }

    /** @throws BusinessException not found */
    IndicatorData indicator(IndicatorId id) {
        return indicators
                .findIn(user.district().value(), id.value())
                .map(Indicator::data)
                .orElseThrow(TargetRefusals::noIndicator);
    }
}
