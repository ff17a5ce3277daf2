package cn.liangdeng.access.web;

import cn.liangdeng.access.Role;
import cn.liangdeng.access.query.FirstSteps;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Permission;
import cn.liangdeng.shared.WorkItemContributor;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 待办 of the system administrator while a district is being set up: units first, then the accounts without which nobody can work. */
@Component
class FirstStepsWork implements WorkItemContributor {

    private final FirstSteps steps;

    FirstStepsWork(FirstSteps steps) {
        this.steps = steps;
    }

    @Override
    public List<WorkItem> itemsFor(CurrentUser user) {
        if (!user.may(Permission.ACCOUNT_MANAGE)) {
            return List.of();
        }
        FirstSteps.Missing missing = steps.missing(user.readScope());
        List<WorkItem> items = new ArrayList<>();
        if (missing.units()) {
            items.add(item("access.first.units", "/people/import"));
        }
        missing.roles().stream()
                .sorted()
                .map((Role role) -> item("access.first." + role, "/accounts/new"))
                .forEach(items::add);
        return items;
    }

    private static WorkItem item(String key, String path) {
        return new WorkItem(key, 1, List.of(), path, null, false);
    }
}
