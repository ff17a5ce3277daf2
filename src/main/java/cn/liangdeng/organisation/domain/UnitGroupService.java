package cn.liangdeng.organisation.domain;

import cn.liangdeng.organisation.UnitGroup;
import cn.liangdeng.organisation.UnitGroups;
import cn.liangdeng.organisation.query.GroupQueries;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The groups of units for other modules. */
@Service
@PreAuthorize("hasAuthority('UNIT_READ')")
class UnitGroupService implements UnitGroups {

    private final UnitGroupStore store;
    private final GroupQueries queries;
    private final CurrentUser user;

    UnitGroupService(UnitGroupStore store, GroupQueries queries, CurrentUser user) {
        this.store = store;
        this.queries = queries;
        this.user = user;
    }

    @Override
    @Transactional(readOnly = true)
    public List<UnitGroup> list() {
        return queries.groups(DataScope.district(user.district())).stream()
                .filter(group -> !group.members().isEmpty())
                .map(group -> new UnitGroup(group.name(), group.members()))
                .toList();
    }

    @Override
    @Transactional
    @PreAuthorize("hasAuthority('UNIT_MANAGE')")
    public void save(UnitGroup group) {
        store.save(group);
    }
}
