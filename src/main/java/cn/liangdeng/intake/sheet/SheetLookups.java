package cn.liangdeng.intake.sheet;

import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.intake.query.ListedTargets;
import cn.liangdeng.organisation.UnitGroups;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.CurrentUser;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks up what the rows of a list are compared with. */
@Component
class SheetLookups {

    private final Units units;
    private final UnitGroups groups;
    private final ListedTargets listed;
    private final PolicyDocuments policies;
    private final CurrentUser user;

    SheetLookups(Units units, UnitGroups groups, ListedTargets listed, PolicyDocuments policies, CurrentUser user) {
        this.units = units;
        this.groups = groups;
        this.listed = listed;
        this.policies = policies;
        this.user = user;
    }

    SheetLookup of(List<SheetLine> lines, SheetWords words) {
        return new SheetLookup(lines, words, units, groups.list(), listed, policies, user);
    }
}
