package cn.liangdeng.document.web;

import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.NavigationContributor;
import cn.liangdeng.shared.Permission;
import java.util.List;
import org.springframework.stereotype.Component;

/** 文件库 in the navigation. */
@Component
class DocumentNavigation implements NavigationContributor {

    private static final int ORDER = 10;

    @Override
    public List<NavigationEntry> entriesFor(CurrentUser user) {
        return user.may(Permission.DOCUMENT_READ)
                ? List.of(new NavigationEntry(Group.DOCUMENTS, ORDER, "document.list.title", "/documents", "files")
                        .keepingMonth())
                : List.of();
    }
}
