package cn.liangdeng.organisation.domain;

import cn.liangdeng.organisation.NewUnit;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.organisation.query.UnitQueries;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.UnitId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The public face of the units. What nearly every request asks first is one statement, which needs no transaction of its own: to begin
 * and end one costs two ways to the database and as much again here.
 */
@Service
@PreAuthorize("hasAuthority('UNIT_READ')")
class UnitService implements Units {

    private final UnitQueries queries;
    private final UnitEditing editing;
    private final CurrentUser user;

    UnitService(UnitQueries queries, UnitEditing editing, CurrentUser user) {
        this.queries = queries;
        this.editing = editing;
        this.user = user;
    }

    @Override
    @Transactional(readOnly = true)
    public UnitSummary get(UnitId id) {
        return queries.find(DataScope.district(user.district()), id)
                .orElseThrow(() -> BusinessException.notFound("organisation.problem.notFound"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<UnitSummary> list(DistrictId district) {
        return queries.list(own(district));
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<UnitSummary> listIn(DataScope scope) {
        own(scope.district());
        return queries.list(scope);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<UnitSummary> find(DataScope scope, UnitId unit) {
        own(scope.district());
        return queries.find(scope, unit);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean isIn(DataScope scope, UnitId unit) {
        return queries.find(scope, unit).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UnitSummary> resolve(DistrictId district, String name) {
        return queries.resolve(own(district), name);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UnitId, List<String>> aliases(DistrictId district) {
        return queries.aliases(own(district));
    }

    @Override
    @Transactional
    @PreAuthorize("hasAuthority('UNIT_MANAGE')")
    public UnitId create(NewUnit unit) {
        return editing.create(unit);
    }

    @Override
    @Transactional
    @PreAuthorize("hasAuthority('UNIT_MANAGE')")
    public boolean change(UnitId unit, NewUnit state) {
        return editing.change(unit, state);
    }

    @Override
    @Transactional
    @PreAuthorize("hasAuthority('UNIT_MANAGE')")
    public void addAlias(UnitId unit, String alias) {
        editing.addAlias(unit, alias);
    }

    private DataScope own(DistrictId district) {
        if (!district.equals(user.district())) {
            throw BusinessException.notFound("organisation.problem.notFound");
        }
        return DataScope.district(district);
    }
}
