package cn.liangdeng.platform.web;

import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.NavigationContributor;
import java.util.List;
import org.springframework.stereotype.Component;

/** The entry 待办 at the head of the navigation, below the home that a module keeps for people of some role. */
@Component
class HomeNavigation implements NavigationContributor {

    private static final int BELOW_A_HOME_OF_THE_ROLE = 100;

    @Override
    public List<NavigationEntry> entriesFor(CurrentUser user) {
        return List.of(new NavigationEntry(
                Group.HOME, BELOW_A_HOME_OF_THE_ROLE, "platform.home.title", HomeController.PATH, "checklist"));
    }
}
