package cn.liangdeng.dispatch.web;

import cn.liangdeng.dispatch.query.AgendaItem;
import cn.liangdeng.dispatch.query.Decision;
import cn.liangdeng.dispatch.query.MeetingHead;
import cn.liangdeng.dispatch.query.MeetingView;
import cn.liangdeng.office.OfficialDocumentWriter;
import cn.liangdeng.office.OfficialText;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DistrictDirectory;
import cn.liangdeng.shared.MonthLabel;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The minutes of a meeting (会议纪要) as a Word document. An official document of the district: always in Chinese. */
@Component
class Minutes {

    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private static final int TEN = 10;
    private static final int HUNDRED = 100;

    private final MessageSource messages;
    private final DistrictDirectory districts;
    private final CurrentUser user;

    Minutes(MessageSource messages, DistrictDirectory districts, CurrentUser user) {
        this.messages = messages;
        this.districts = districts;
        this.user = user;
    }

    /** 调度会 and 纪要 become 调度会议纪要, and not 调度会会议纪要. */
    String title(MeetingHead head) {
        String name = say("dispatch.minutes.name");
        String title = head.title().strip();
        for (int shared = name.length() - 1; shared > 0; shared--) {
            if (title.endsWith(name.substring(0, shared))) {
                return title + name.substring(shared);
            }
        }
        return title + name;
    }

    byte[] write(MeetingView view) {
        MeetingHead head = view.head();
        OfficialText text = new OfficialText(districts.nameOf(user.district()) + "\n" + title(head));
        if (!head.isClosed()) {
            text.centred(say("dispatch.minutes.draft"));
        }
        text.body(opening(head));
        int number = 1;
        for (AgendaItem item : view.items()) {
            text.heading(chinese(number++) + "、" + item.title());
            if (about(text, item)) {
                text.subheading(say("dispatch.minutes.decided"));
            }
            decided(text, item, head.isClosed());
        }
        if (!head.chair().isEmpty()) {
            text.labelled(say("dispatch.minutes.chair"), head.chair());
        }
        if (!head.attendees().isEmpty()) {
            text.labelled(say("dispatch.minutes.attendees"), head.attendees());
        }
        return OfficialDocumentWriter.write(text.closing(day(head.heldOn())));
    }

    private String opening(MeetingHead head) {
        String month = MonthLabel.cumulative(head.month(), Locale.SIMPLIFIED_CHINESE);
        String place = head.place().isEmpty() ? "" : say("dispatch.minutes.place", head.place());
        return say("dispatch.minutes.opening", day(head.heldOn()), place, head.title(), month);
    }

    /** @return false where nothing is to be said of the item but its title */
    private boolean about(OfficialText text, AgendaItem item) {
        List<String> words = new ArrayList<>();
        if (item.unitName() != null) {
            words.add(say("dispatch.minutes.unit", item.unitName()));
        }
        if (!item.promise().isEmpty()) {
            words.add(say("dispatch.minutes.promise." + item.kind(), item.promise()));
        }
        if (item.light() != null) {
            words.add(say(
                    "dispatch.minutes.stands",
                    item.period(),
                    item.actual(),
                    say("shared.light." + item.light().name()),
                    item.gap()));
        }
        if (!item.reason().isEmpty()) {
            words.add(say("dispatch.minutes.reason", unended(item.reason())));
        }
        if (!item.ask().isEmpty()) {
            words.add(say("dispatch.minutes.ask", unended(item.ask())));
        }
        if (words.isEmpty()) {
            return false;
        }
        text.subheading(say("dispatch.minutes.facts"));
        text.body(String.join("", words));
        return true;
    }

    private void decided(OfficialText text, AgendaItem item, boolean closed) {
        if (item.decisions().isEmpty()) {
            text.body(say(closed ? "dispatch.minutes.undecided" : "dispatch.minutes.open"));
            return;
        }
        int number = 1;
        for (Decision decision : item.decisions()) {
            String prefix = item.decisions().size() > 1 ? number++ + "．" : "";
            text.body(prefix + unended(decision.text()) + "。" + owed(decision));
        }
    }

    private String owed(Decision decision) {
        if (decision.unitName() == null) {
            return "";
        }
        return decision.dueOn() == null
                ? say("dispatch.minutes.owed.unit", decision.unitName())
                : say("dispatch.minutes.owed", decision.unitName(), day(decision.dueOn()));
    }

    /** Without the full stop that the sentence around it brings. */
    private static String unended(String text) {
        return text.strip().replaceFirst("[。．.；;]+$", "");
    }

    /** 1 → 一, 12 → 十二, 20 → 二十; beyond 99 in Arabic digits. */
    static String chinese(int number) {
        if (number >= HUNDRED) {
            return String.valueOf(number);
        }
        String tens = number < TEN ? "" : (number < 2 * TEN ? "" : DIGITS[number / TEN]) + "十";
        return tens + DIGITS[number % TEN];
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(say("shared.date.pattern")).format(day);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
