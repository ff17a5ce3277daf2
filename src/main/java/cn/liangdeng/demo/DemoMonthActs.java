package cn.liangdeng.demo;

import cn.liangdeng.access.AccountSummary;
import cn.liangdeng.access.Accounts;
import cn.liangdeng.access.ActingAs;
import cn.liangdeng.access.NewSubstitution;
import cn.liangdeng.access.Substitutes;
import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.platform.AdjustableClock;
import cn.liangdeng.reporting.AskExtension;
import cn.liangdeng.reporting.ExtensionId;
import cn.liangdeng.reporting.Extensions;
import cn.liangdeng.reporting.MonthClosings;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What happens around the reports in the week of the demo: a month is closed, an extension waits, somebody stands in. */
@Component
@Profile("demo")
class DemoMonthActs {

    private static final ReportingMonth CLOSED = ReportingMonth.of(2026, 8);
    private static final ReportingMonth OCTOBER = ReportingMonth.of(2026, 10);

    /** What the office has seen of the missing figures of the month that it closes: all of them. */
    private static final int ALL = 1000;

    private final MonthClosings closings;
    private final Extensions extensions;
    private final Substitutes substitutes;
    private final Accounts accounts;
    private final DemoPeople people;
    private final ActingAs acting;
    private final AdjustableClock clock;

    DemoMonthActs(
            MonthClosings closings,
            Extensions extensions,
            Substitutes substitutes,
            Accounts accounts,
            DemoPeople people,
            ActingAs acting,
            AdjustableClock clock) {
        this.closings = closings;
        this.extensions = extensions;
        this.substitutes = substitutes;
        this.accounts = accounts;
        this.people = people;
        this.acting = acting;
        this.clock = clock;
    }

    void play(List<DemoSeries> all) {
        clock.set(LocalDateTime.of(2026, 10, 21, 9, 30));
        acting.run(DemoYear.OFFICE, () -> closings.close(WindowKind.PROGRESS, CLOSED, "8月工作进度数据已核定，封存备查。", ALL));
        all.stream().filter(series -> series.name().equals("旅游收入")).findFirst().ifPresent(this::askForMoreTime);
        acting.run(
                DemoOrganisation.ADMINISTRATOR,
                () -> substitutes.set(new NewSubstitution(
                        account("fagai"),
                        account("fagai-sh"),
                        LocalDate.of(2026, 10, 22),
                        LocalDate.of(2026, 10, 28),
                        "赴省里参加培训")));
    }

    /** The unit asks and its reviewer agrees; the office has still to decide. */
    private void askForMoreTime(DemoSeries series) {
        ExtensionId asked = acting.call(
                people.filler(series.unit()),
                () -> extensions.ask(new AskExtension(
                        series.indicator(),
                        series.unit(),
                        OCTOBER,
                        LocalDate.of(2026, 10, 30),
                        "国庆假期旅游收入待市级平台核定，预计29日出数；其余工作已按期完成。")));
        people.reviewer(series.unit()).ifPresent(reviewer -> acting.run(reviewer, () -> extensions.agree(asked)));
    }

    private AccountId account(String username) {
        return accounts.list().stream()
                .filter(account -> account.username().equals(username))
                .map(AccountSummary::id)
                .findFirst()
                .orElseThrow();
    }
}
