package cn.liangdeng.access.web;

import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.NavigationContributor;
import cn.liangdeng.shared.Permission;
import java.util.List;
import org.springframework.stereotype.Component;

/** 账号管理 in the navigation. */
@Component
class AccountNavigation implements NavigationContributor {

    private static final int ORDER = 20;

    @Override
    public List<NavigationEntry> entriesFor(CurrentUser user) {
        return user.may(Permission.ACCOUNT_MANAGE)
                ? List.of(new NavigationEntry(Group.ADMINISTRATION, ORDER, "access.list.title", "/accounts", "users"))
                : List.of();
    }
}
