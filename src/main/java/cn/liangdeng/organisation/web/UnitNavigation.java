package cn.liangdeng.organisation.web;

import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.NavigationContributor;
import cn.liangdeng.shared.Permission;
import java.util.List;
import org.springframework.stereotype.Component;

/** 单位管理 in the navigation. */
@Component
class UnitNavigation implements NavigationContributor {

    private static final int ORDER = 10;

    @Override
    public List<NavigationEntry> entriesFor(CurrentUser user) {
        return user.may(Permission.UNIT_MANAGE)
                ? List.of(new NavigationEntry(
                        Group.ADMINISTRATION, ORDER, "organisation.list.title", "/units", "sitemap"))
                : List.of();
    }
}
