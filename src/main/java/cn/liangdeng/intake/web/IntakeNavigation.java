package cn.liangdeng.intake.web;

import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.NavigationContributor;
import cn.liangdeng.shared.Permission;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 文件导入 and 从表格导入目标 in the navigation. */
@Component
class IntakeNavigation implements NavigationContributor {

    private static final int ORDER = 20;
    private static final int SHEET_ORDER = 60;

    @Override
    public List<NavigationEntry> entriesFor(CurrentUser user) {
        List<NavigationEntry> entries = new ArrayList<>();
        if (user.may(Permission.DOCUMENT_MANAGE)) {
            entries.add(new NavigationEntry(Group.DOCUMENTS, ORDER, "intake.home.title", "/intake", "file-import"));
        }
        if (user.may(Permission.TARGET_MANAGE)) {
            entries.add(
                    new NavigationEntry(Group.TARGETS, SHEET_ORDER, "intake.sheet.title", "/intake/sheet", "upload"));
        }
        return entries;
    }
}
