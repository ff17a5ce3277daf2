package cn.liangdeng.reporting.web;

import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.NavigationContributor;
import cn.liangdeng.shared.Permission;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Checks, clues, questions and the burden ledger in the navigation. */
@Component
class QualityNavigation implements NavigationContributor {

    private static final int QUESTIONS = 30;
    private static final int CLUES = 10;
    private static final int SAMPLE = 12;
    private static final int CHECKS = 42;
    private static final int BURDEN = 44;

    @Override
    public List<NavigationEntry> entriesFor(CurrentUser user) {
        List<NavigationEntry> entries = new ArrayList<>();
        if (user.may(Permission.REPORT_FILE)) {
            entries.add(new NavigationEntry(
                    Group.REPORTING, QUESTIONS, "reporting.questions.title", "/questions", "message-circle"));
        }
        if (user.may(Permission.CLUE_HANDLE)) {
            entries.add(new NavigationEntry(Group.DISPATCH, CLUES, "reporting.clues.title", "/clues", "flag"));
            entries.add(
                    new NavigationEntry(Group.DISPATCH, SAMPLE, "reporting.spot.title", "/spot-checks", "checklist"));
        }
        if (user.may(Permission.CHECK_MANAGE)) {
            entries.add(new NavigationEntry(
                    Group.ADMINISTRATION, CHECKS, "reporting.checks.title", "/checks", "shield-check"));
        }
        if (user.may(Permission.BURDEN_READ)) {
            entries.add(
                    new NavigationEntry(Group.DISPATCH, BURDEN, "reporting.burden.title", "/burden", "list-details"));
        }
        return entries;
    }
}
