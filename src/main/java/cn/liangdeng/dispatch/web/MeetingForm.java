package cn.liangdeng.dispatch.web;

import cn.liangdeng.dispatch.MeetingKind;
import cn.liangdeng.dispatch.NewMeeting;
import cn.liangdeng.dispatch.query.MeetingHead;
import cn.liangdeng.shared.Asked;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What is typed of a meeting. */
record MeetingForm(
        @Nullable String kind,
        @Nullable String title,
        @Nullable String month,
        @Nullable String heldOn,
        @Nullable String place,
        @Nullable String chair,
        @Nullable String attendees,
        @Nullable String version) {

    static MeetingForm blank(ReportingMonth month, LocalDate day) {
        return new MeetingForm(MeetingKind.MONTHLY.name(), "", month.toString(), day.toString(), "", "", "", "0");
    }

    static MeetingForm of(MeetingHead head) {
        return new MeetingForm(
                head.kind().name(),
                head.title(),
                head.month().toString(),
                head.heldOn().toString(),
                head.place(),
                head.chair(),
                head.attendees(),
                String.valueOf(head.version()));
    }

    int versionShown() {
        Long number = Asked.id(version);
        return number == null ? -1 : number.intValue();
    }

    /** What was typed; empty, with the fields marked, where it cannot be read. */
    Optional<NewMeeting> read(Errors errors) {
        MeetingKind chosen = Arrays.stream(MeetingKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            errors.rejectValue("kind", "shared.validation.choice");
        }
        ReportingMonth asOf = Asked.month(month);
        if (asOf == null) {
            errors.rejectValue("month", "shared.validation.month");
        }
        LocalDate day = null;
        try {
            day = Typed.day(heldOn);
            if (day == null) {
                errors.rejectValue("heldOn", "shared.validation.date");
            }
        } catch (BusinessException notADay) {
            errors.rejectValue("heldOn", notADay.messageKey());
        }
        if (chosen == null || asOf == null || day == null) {
            return Optional.empty();
        }
        return Optional.of(new NewMeeting(chosen, text(title), asOf, day, text(place), text(chair), text(attendees)));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
