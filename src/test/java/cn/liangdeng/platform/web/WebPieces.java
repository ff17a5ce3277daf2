package cn.liangdeng.platform.web;

import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.ConstraintMessages;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.DistrictDirectory;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.NavigationContributor;
import cn.liangdeng.shared.NavigationContributor.Group;
import cn.liangdeng.shared.NavigationContributor.NavigationEntry;
import cn.liangdeng.shared.Permission;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.shared.WorkItemContributor;
import cn.liangdeng.shared.WorkItemContributor.WorkItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What the other modules contribute to the frame, as samples. */
@TestConfiguration(proxyBeanMethods = false)
class WebPieces {

    static final String PERSON = "王<b>小</b>明";

    /** Work that the tests let wait; cleared by those that use it. */
    static final List<WorkItem> WAITING = new ArrayList<>();

    @Bean
    CurrentUser currentUser() {
        return new Person();
    }

    @Bean
    DistrictDirectory districts() {
        return district -> "鹿城区";
    }

    @Bean
    WorkItemContributor waiting() {
        return user -> List.copyOf(WAITING);
    }

    @Bean
    NavigationContributor entries() {
        return user -> List.of(
                new NavigationEntry(Group.ADMINISTRATION, 1, "platform.navigation.administration", "/units", "sitemap"),
                new NavigationEntry(Group.HOME, 1, "platform.home.title", "/", "checklist"),
                new NavigationEntry(Group.REPORTING, 2, "platform.navigation.reporting", "/reports", "forms"),
                new NavigationEntry(Group.REPORTING, 1, "platform.design.title", "/design", "table"),
                new NavigationEntry(Group.REPORTING, 3, "platform.design.explain", "/design/explain", "bulb"));
    }

    @Bean
    ConstraintMessages constraints() {
        return () -> Map.of("uq_sample", "platform.error.duplicate");
    }

    static WorkItem item(int count, LocalDate due, boolean overdue) {
        return new WorkItem("platform.frame.workItems.count", count, List.of(), "/reports", due, overdue);
    }

    private static final class Person implements CurrentUser {

        private static final DistrictId DISTRICT = new DistrictId(1);

        @Override
        public AccountId account() {
            return new AccountId(7);
        }

        @Override
        public String personName() {
            return PERSON;
        }

        @Override
        public DistrictId district() {
            return DISTRICT;
        }

        @Override
        public UnitId unit() {
            return new UnitId(2);
        }

        @Override
        public boolean may(Permission permission) {
            return true;
        }

        @Override
        public DataScope readScope() {
            return DataScope.district(DISTRICT);
        }

        @Override
        public DataScope actScope() {
            return DataScope.nothing(DISTRICT);
        }
    }
}
