package cn.liangdeng.notification.domain;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.calendar.ReportingWindow;
import cn.liangdeng.reporting.FilingDebts;
import cn.liangdeng.reporting.FilingDebts.Debt;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.BeijingTime;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The daily round of a district: reminders of what is due and of what waits. Once a working day, from nine o'clock on, by the
 * application's clock; whichever instance comes first does it. A round that was missed is made up for only as far as what it would
 * say is still true ({@link ReminderStep}).
 */
@Component
class ReminderRounds {

    private static final LocalTime BEGINS = LocalTime.of(9, 0);
    private static final LocalTime ENDS = LocalTime.of(18, 0);
    private static final int MONTHS_BACK = 4;

    private final FilingDebts debts;
    private final ReportingCalendar calendar;
    private final Recipients recipients;
    private final WaitingDigest digest;
    private final RoundParts parts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ReminderRounds(
            FilingDebts debts,
            ReportingCalendar calendar,
            Recipients recipients,
            WaitingDigest digest,
            RoundParts parts,
            Clock clock,
            TransactionTemplate transaction) {
        this.debts = debts;
        this.calendar = calendar;
        this.recipients = recipients;
        this.digest = digest;
        this.parts = parts;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Does what is due now in all districts. @return how many persons were told something new */
    int run() {
        LocalTime now = clock.instant().atZone(BeijingTime.ZONE).toLocalTime();
        LocalDate today = calendar.today();
        if (now.isBefore(BEGINS)
                || !now.isBefore(ENDS)
                || !calendar.workingDayOnOrAfter(today).equals(today)) {
            return 0;
        }
        int told = 0;
        for (DistrictId district : recipients.districts()) {
            Integer inDistrict =
                    transaction.execute(status -> parts.begin(district, today) ? round(district, today) : 0);
            told += inDistrict == null ? 0 : inDistrict;
        }
        return told;
    }

    private int round(DistrictId district, LocalDate today) {
        List<Posting> postings = new ArrayList<>();
        for (int back = 0; back < MONTHS_BACK; back++) {
            ReportingMonth month = calendar.currentMonth().minusMonths(back);
            for (ReportingWindow window : calendar.windows(district, month)) {
                if (!today.isBefore(window.opensOn())) {
                    debts.of(district, window.kind(), month)
                            .forEach(debt -> postings.addAll(remind(district, window, debt, today)));
                }
            }
        }
        postings.addAll(digest.of(district, today));
        return parts.post(postings);
    }

    private List<Posting> remind(DistrictId district, ReportingWindow window, Debt debt, LocalDate today) {
        return ReminderStep.on(today, debt.dueOn(), calendar)
                .map(step -> {
                    List<AccountId> persons = step.tellsReviewer()
                            ? recipients.fillersAndReviewers(debt.unit())
                            : recipients.fillers(debt.unit());
                    return persons.stream()
                            .map(person -> parts.reminder(
                                    district, person, step, window, debt, step.endsOn(debt.dueOn(), calendar)))
                            .toList();
                })
                .orElse(List.of());
    }
}
