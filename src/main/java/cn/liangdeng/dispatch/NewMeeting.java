package cn.liangdeng.dispatch;

import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;

/**
 * What is said of a meeting.
 *
 * @param title 1…100 characters
 * @param month as of which month its agenda stands
 * @param heldOn the day of the meeting
 * @param place may be empty, at most 100 characters
 * @param chair who presides; may be empty, at most 100 characters
 * @param attendees units and persons, as the minutes name them; may be empty, at most 2000 characters
 */
public record NewMeeting(
        MeetingKind kind,
        String title,
        ReportingMonth month,
        LocalDate heldOn,
        String place,
        String chair,
        String attendees) {}
