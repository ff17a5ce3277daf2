package cn.liangdeng.intake.web;

import cn.liangdeng.intake.query.DeskDocuments;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.Permission;
import cn.liangdeng.shared.WorkItemContributor;
import java.util.List;
import org.springframework.stereotype.Component;

/** Documents that were imported and wait to be published. */
@Component
class IntakeWorkItems implements WorkItemContributor {

    private final DeskDocuments documents;

    IntakeWorkItems(DeskDocuments documents) {
        this.documents = documents;
    }

    @Override
    public List<WorkItem> itemsFor(CurrentUser user) {
        if (!user.may(Permission.DOCUMENT_MANAGE)) {
            return List.of();
        }
        int waiting = documents.waiting(DataScope.district(user.district()));
        return waiting == 0
                ? List.of()
                : List.of(new WorkItem("intake.workItem", waiting, List.of(), "/intake", null, false));
    }
}
