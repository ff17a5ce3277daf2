package cn.liangdeng.organisation.domain;

import cn.liangdeng.organisation.UnitGroup;
import cn.liangdeng.organisation.query.GroupAct;
import cn.liangdeng.organisation.query.GroupQueries;
import cn.liangdeng.organisation.query.GroupRow;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.Page;
import cn.liangdeng.shared.PageRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The groups of units of the current person's district for their administrator. */
@Service
@Transactional
@PreAuthorize("hasAuthority('UNIT_MANAGE')")
public class UnitGroupEditing {

    private final UnitGroupStore store;
    private final GroupQueries queries;
    private final CurrentUser user;

    UnitGroupEditing(UnitGroupStore store, GroupQueries queries, CurrentUser user) {
        this.store = store;
        this.queries = queries;
        this.user = user;
    }

    /** All groups by name. */
    @Transactional(readOnly = true)
    public List<GroupRow> groups() {
        return queries.groups(scope());
    }

    /**
     * @throws BusinessException not found
     */
    @Transactional(readOnly = true)
    public GroupRow group(long id) {
        return groups().stream()
                .filter(group -> group.id() == id)
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("organisation.group.notFound"));
    }

    /**
     * What was done, newest first.
     *
     * @param group only to this group; null for all
     */
    @Transactional(readOnly = true)
    public Page<GroupAct> acts(@Nullable Long group, PageRequest page) {
        return queries.acts(scope(), group, page);
    }

    /**
     * @return the number of the group
     * @throws BusinessException invalid, as {@link cn.liangdeng.organisation.UnitGroups#save}, and if another group bears
     *     the name
     */
    public long create(UnitGroup group) {
        return store.create(group);
    }

    /**
     * @throws BusinessException not found; conflict, if somebody changed it meanwhile; invalid, as {@link #create}
     */
    public void change(long id, int expectedVersion, UnitGroup group) {
        store.change(id, expectedVersion, group);
    }

    /**
     * Removes it; drafts and targets that were expanded by it stay as they are.
     *
     * @return its name
     * @throws BusinessException not found; conflict, if somebody changed it meanwhile
     */
    public String remove(long id, int expectedVersion) {
        return store.remove(id, expectedVersion);
    }

    private DataScope scope() {
        return DataScope.district(user.district());
    }
}
