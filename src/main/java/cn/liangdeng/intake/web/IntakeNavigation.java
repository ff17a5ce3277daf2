package cn.liangdeng.intake.web;

import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.NavigationContributor;
import cn.liangdeng.shared.Permission;
import java.util.List;
import org.springframework.stereotype.Component;

/** 文件导入 in the navigation. */
@Component
class IntakeNavigation implements NavigationContributor {

    private static final int ORDER = 20;

    @Override
    public List<NavigationEntry> entriesFor(CurrentUser user) {
        return user.may(Permission.DOCUMENT_MANAGE)
                ? List.of(new NavigationEntry(Group.DOCUMENTS, ORDER, "intake.home.title", "/intake", "file-import"))
                : List.of();
    }
}
