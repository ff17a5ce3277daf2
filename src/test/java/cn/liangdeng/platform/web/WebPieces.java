package cn.liangdeng.platform.web;

import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.ConstraintMessages;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.DistrictDirectory;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.HomePageProvider;
import cn.liangdeng.shared.NavigationContributor;
import cn.liangdeng.shared.NavigationContributor.Group;
import cn.liangdeng.shared.NavigationContributor.NavigationEntry;
import cn.liangdeng.shared.Permission;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.shared.WorkItemContributor;
import cn.liangdeng.shared.WorkItemContributor.WorkItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** What the other modules contribute to the frame, and pages that refuse, as samples. */
@TestConfiguration(proxyBeanMethods = false)
class WebPieces {

    /** A name as nobody has it, to see it escaped. */
    static final String PERSON = "王<b>小</b>明";

    /** Work that the tests let wait. */
    static final List<WorkItem> WAITING = new ArrayList<>();

    /** Model of the next page of {@link Samples}. */
    static final Map<String, @Nullable Object> MODEL = new HashMap<>();

    /** The person's own home, if a test gives one. */
    static @Nullable String home;

    static void reset() {
        WAITING.clear();
        MODEL.clear();
        home = null;
    }

    static WorkItem item(int count, @Nullable LocalDate due, boolean overdue) {
        return new WorkItem("platform.frame.workItems.count", count, List.of(), "/reports", due, overdue);
    }

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
    HomePageProvider homes() {
        return user -> Optional.ofNullable(home);
    }

    @Bean
    NavigationContributor entries() {
        return user -> List.of(
                new NavigationEntry(Group.ADMINISTRATION, 1, "platform.navigation.administration", "/units", "sitemap"),
                new NavigationEntry(Group.REPORTING, 2, "platform.navigation.reporting", "/reports", "forms")
                        .keepingMonth(),
                new NavigationEntry(Group.REPORTING, 1, "platform.design.title", "/design", "table"),
                new NavigationEntry(Group.REPORTING, 3, "platform.design.charts", "/sample", "chart-bar"));
    }

    @Bean
    ConstraintMessages constraints() {
        return () -> Map.of("uq_sample", "platform.error.duplicate");
    }

    /** Renders any view, and refuses in any way. */
    @Controller
    static class Samples {

        @GetMapping("/sample/inner")
        String inner(@RequestParam String view, Model model) {
            model.addAllAttributes(MODEL);
            return view;
        }

        @GetMapping("/refuse")
        String refuse(@RequestParam String how) {
            throw switch (how) {
                case "notFound" -> BusinessException.notFound("platform.home.empty");
                case "conflict" -> BusinessException.conflict("platform.home.due", "<i>5月</i>");
                case "invalid" -> BusinessException.invalid("platform.home.noDue");
                case "forbidden" -> BusinessException.forbidden("platform.home.noDue");
                case "overtaken" -> new OptimisticLockingFailureException("row 17 of table x");
                case "duplicate" -> collision("uq_sample");
                case "unnamed" -> collision("ck_nobody_knows");
                case "tooLarge" -> new MaxUploadSizeExceededException(1);
                default -> new IllegalStateException("internal words");
            };
        }

        private static RuntimeException collision(String constraint) {
            return new DataIntegrityViolationException(
                    "internal words",
                    new ConstraintViolationException("insert …", new java.sql.SQLException("internal"), constraint));
        }
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
