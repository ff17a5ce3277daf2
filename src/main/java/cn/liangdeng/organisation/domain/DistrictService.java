package cn.liangdeng.organisation.domain;

import cn.liangdeng.organisation.Districts;
import cn.liangdeng.organisation.UnitChanged;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.DistrictDirectory;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.UnitId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sets up the district and knows its name. */
@Service
class DistrictService implements Districts, DistrictDirectory {

    private final UnitRepository units;
    private final ApplicationEventPublisher events;
    private final Map<DistrictId, String> names = new ConcurrentHashMap<>();

    DistrictService(UnitRepository units, ApplicationEventPublisher events) {
        this.units = units;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<DistrictId> findOnly() {
        return units.findRoots().stream().map(Unit::district).findFirst();
    }

    @Override
    @Transactional
    public DistrictId create(String code, String name) {
        units.lockFirstDistrict();
        List<Unit> present = units.findRoots();
        if (!present.isEmpty()) {
            throw new IllegalStateException("this installation already serves the district "
                    + present.get(0).name());
        }
        Unit root = units.saveAndFlush(Unit.district(units.nextId(), code, name));
        events.publishEvent(new UnitChanged(root.district(), root.id(), UnitChanged.Change.CREATED));
        return root.district();
    }

    @Override
    @Transactional(readOnly = true)
    public String nameOf(DistrictId district) {
        return names.computeIfAbsent(
                district,
                id -> units.findByIdAndDistrictId(id.value(), id.value())
                        .map(Unit::name)
                        .orElseThrow(() -> BusinessException.notFound("organisation.problem.notFound")));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void forgetName(UnitChanged event) {
        if (event.unit().equals(new UnitId(event.district().value()))) {
            names.remove(event.district());
        }
    }
}
