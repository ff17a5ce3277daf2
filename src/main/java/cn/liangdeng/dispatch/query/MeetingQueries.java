package cn.liangdeng.dispatch.query;

import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Page;
import cn.liangdeng.shared.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings of the district, for pages. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('MEETING_READ')")
public class MeetingQueries {

    private final MeetingReader meetings;
    private final DecisionReader decisions;
    private final CurrentUser user;

    MeetingQueries(MeetingReader meetings, DecisionReader decisions, CurrentUser user) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.user = user;
    }

    /** Newest first. */
    public Page<MeetingHead> list(PageRequest page) {
        return Page.of(meetings.list(user.district(), page), page, meetings.count(user.district()));
    }

    /** @throws BusinessException not found, if the district has no such meeting */
    public MeetingView find(long id) {
        MeetingHead head = meetings.head(user.district(), id);
        Map<Long, List<Decision>> decided =
                decisions.ofMeeting(user.district(), id).stream().collect(Collectors.groupingBy(Decision::item));
        List<AgendaItem> items = meetings.items(id).stream()
                .map(item -> item.with(decided.getOrDefault(item.id(), List.of())))
                .toList();
        return new MeetingView(head, items, decisions.history(id, null));
    }

    /** Of a meeting's decisions those that the person may open: whoever reads a meeting reads it whole, but opens only what its own units owe. */
    public Set<Long> openable(MeetingView meeting) {
        // until it is closed a meeting lays nothing upon anybody
        return meeting.head().isClosed()
                ? decisions.openable(user.readScope(), meeting.head().id())
                : Set.of();
    }
}
