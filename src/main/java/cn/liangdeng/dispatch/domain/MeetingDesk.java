package cn.liangdeng.dispatch.domain;

import cn.liangdeng.dispatch.AgendaCandidate;
import cn.liangdeng.dispatch.AgendaEntry;
import cn.liangdeng.dispatch.DispatchAct;
import cn.liangdeng.dispatch.Meetings;
import cn.liangdeng.dispatch.NewMeeting;
import cn.liangdeng.dispatch.query.AgendaCandidates;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.UnitId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepares and closes meetings. */
@Service
@Transactional
@PreAuthorize("hasAuthority('MEETING_MANAGE')")
class MeetingDesk implements Meetings {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ATTENDEES = 2000;
    private static final int LONGEST_ITEM = 300;
    private static final int LONGEST_ASK = 4000;

    private final MeetingStore store;
    private final AgendaCandidates candidates;
    private final Units units;
    private final History history;

    MeetingDesk(MeetingStore store, AgendaCandidates candidates, Units units, History history) {
        this.store = store;
        this.candidates = candidates;
        this.units = units;
        this.history = history;
    }

    @Override
    public long prepare(NewMeeting meeting) {
        NewMeeting checked = checked(meeting);
        long id = store.create(checked);
        history.keep(DispatchAct.PREPARED, id, null);
        return id;
    }

    @Override
    public void change(long meeting, int version, NewMeeting state) {
        MeetingStore.Locked found = open(meeting);
        if (found.version() != version) {
            throw BusinessException.conflict("dispatch.conflict.meeting");
        }
        store.change(meeting, checked(state));
        history.keep(DispatchAct.CHANGED, meeting, null);
    }

    private static NewMeeting checked(NewMeeting meeting) {
        return new NewMeeting(
                meeting.kind(),
                Words.required(meeting.title(), LONGEST_NAME, "dispatch.invalid.title"),
                meeting.month(),
                meeting.heldOn(),
                Words.optional(meeting.place(), LONGEST_NAME, "dispatch.invalid.place"),
                Words.optional(meeting.chair(), LONGEST_NAME, "dispatch.invalid.chair"),
                Words.optional(meeting.attendees(), LONGEST_ATTENDEES, "dispatch.invalid.attendees"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<AgendaCandidate> candidates(long meeting) {
        return candidates.of(meeting);
    }

    @Override
    public void take(long meeting, Collection<String> keys) {
        open(meeting);
        Set<String> chosen = Set.copyOf(keys);
        inChinese(() -> candidates.of(meeting)).stream()
                .filter(candidate -> chosen.contains(candidate.key()))
                .forEach(candidate -> store.add(meeting, candidate));
    }

    /** What is kept goes into the minutes, an official document, whatever language the person reads the pages in. */
    private static <T> T inChinese(Supplier<T> code) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        try {
            return code.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    @Override
    public void add(long meeting, String title, @Nullable UnitId unit, String ask) {
        open(meeting);
        if (unit != null) {
            units.get(unit);
        }
        store.add(
                meeting,
                Words.required(title, LONGEST_ITEM, "dispatch.invalid.item"),
                unit,
                Words.optional(ask, LONGEST_ASK, "dispatch.invalid.ask"));
    }

    @Override
    public List<AgendaEntry> agenda(long meeting) {
        store.lock(meeting);
        return store.agenda(meeting);
    }

    @Override
    public void move(long meeting, long item, boolean up) {
        open(meeting);
        store.move(meeting, item, up);
    }

    @Override
    public void drop(long meeting, long item) {
        open(meeting);
        if (store.hasDecision(item)) {
            throw BusinessException.conflict("dispatch.conflict.itemDecided");
        }
        store.drop(meeting, item);
    }

    @Override
    public void close(long meeting) {
        if (store.lock(meeting).closed()) {
            return;
        }
        int withoutDay = store.withoutDay(meeting);
        if (withoutDay > 0) {
            throw BusinessException.invalid("dispatch.invalid.withoutDay", withoutDay);
        }
        store.close(meeting);
        history.keep(DispatchAct.CLOSED, meeting, null);
    }

    /** The meeting, locked; conflict where it is closed. */
    private MeetingStore.Locked open(long meeting) {
        MeetingStore.Locked found = store.lock(meeting);
        if (found.closed()) {
            throw BusinessException.conflict("dispatch.conflict.closed");
        }
        return found;
    }
}
