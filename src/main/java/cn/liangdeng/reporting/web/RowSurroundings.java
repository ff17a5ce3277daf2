package cn.liangdeng.reporting.web;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.reporting.EntryMode;
import cn.liangdeng.reporting.KnownValue;
import cn.liangdeng.reporting.query.GrantedExtension;
import cn.liangdeng.reporting.query.SheetReport;
import cn.liangdeng.reporting.query.SheetRow;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Permission;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what stands around rows ready to print: extensions, known figures, filing on behalf. */
@Component
class RowSurroundings {

    private final Words words;
    private final ReportingCalendar calendar;
    private final CurrentUser currentUser;

    RowSurroundings(Words words, ReportingCalendar calendar, CurrentUser currentUser) {
        this.words = words;
        this.calendar = calendar;
        this.currentUser = currentUser;
    }

    RowAround of(SheetRow row, boolean mayFile) {
        SheetReport report = row.report();
        KnownValue known = row.known();
        LocalDate today = calendar.today();
        boolean open = row.isOpen()
                && !row.isClosedToUnit()
                && !today.isBefore(row.window().opensOn());
        boolean waiting = row.extension() != null && row.extension().waiting();
        return new RowAround(
                extension(row),
                mayFile && open && !waiting && !today.isAfter(row.dueOn()),
                known == null || stands(known, report) ? null : FigureText.print(known.value(), 0),
                known == null ? null : words.say(known.sourceKey(), known.known(), known.expected()),
                report == null || report.value() == null || report.mode() == EntryMode.TYPED
                        ? null
                        : "reporting.mode." + report.mode(),
                report == null || report.filedForBy() == null
                        ? null
                        : words.say(
                                "reporting.filedFor.trace",
                                report.filedForBy(),
                                String.valueOf(report.filedForReason())),
                open && !mayFile && currentUser.may(Permission.REPORT_REVIEW_OFFICE));
    }

    private static boolean stands(KnownValue known, @Nullable SheetReport report) {
        BigDecimal stored = report == null ? null : report.value();
        return stored != null && stored.compareTo(known.value()) == 0;
    }

    private @Nullable String extension(SheetRow row) {
        GrantedExtension extension = row.extension();
        if (extension == null) {
            return null;
        }
        if (extension.dueOn() == null) {
            return words.say("reporting.extension.waiting");
        }
        return words.say(
                extension.waiting() ? "reporting.extension.grantedAndWaiting" : "reporting.extension.granted",
                extension.originalDueOn(),
                extension.number(),
                extension.dueOn());
    }
}
