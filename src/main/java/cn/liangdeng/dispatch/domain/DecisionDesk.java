package cn.liangdeng.dispatch.domain;

import cn.liangdeng.attachment.Attachments;
import cn.liangdeng.attachment.FileId;
import cn.liangdeng.dispatch.DecisionState;
import cn.liangdeng.dispatch.Decisions;
import cn.liangdeng.dispatch.DispatchAct;
import cn.liangdeng.dispatch.NewDecision;
import cn.liangdeng.dispatch.query.DecisionFileGuard;
import cn.liangdeng.office.FileKind;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records decisions and follows them until they are closed. */
@Service
@Transactional
class DecisionDesk implements Decisions {

    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_FILES = 20;
    private static final Set<FileKind> PERMITTED = Set.of(
            FileKind.PDF,
            FileKind.OFD,
            FileKind.DOCX,
            FileKind.DOC,
            FileKind.XLSX,
            FileKind.XLS,
            FileKind.PNG,
            FileKind.JPG,
            FileKind.TXT);

    private final MeetingStore meetings;
    private final DecisionStore store;
    private final Units units;
    private final Attachments attachments;
    private final CurrentUser user;
    private final History history;

    DecisionDesk(
            MeetingStore meetings,
            DecisionStore store,
            Units units,
            Attachments attachments,
            CurrentUser user,
            History history) {
        this.meetings = meetings;
        this.store = store;
        this.units = units;
        this.attachments = attachments;
        this.user = user;
        this.history = history;
    }

    @Override
    @PreAuthorize("hasAuthority('MEETING_MANAGE')")
    public int record(long meeting, long item, NewDecision decision) {
        MeetingStore.Locked held = meetings.lock(meeting);
        if (!meetings.hasItem(meeting, item)) {
            throw BusinessException.notFound("dispatch.notFound.item");
        }
        NewDecision checked = checked(decision, held.closed());
        Optional<DecisionStore.Locked> stored = store.lock(meeting, checked.key());
        if (stored.isEmpty()) {
            if (checked.version() != 0) {
                throw BusinessException.conflict("dispatch.conflict.decisionGone");
            }
            long id = store.create(meeting, item, checked);
            history.keep(DispatchAct.RECORDED, meeting, id, checked.unit(), null, checked.reason());
            return 1;
        }
        return change(stored.get(), checked);
    }

    private int change(DecisionStore.Locked stored, NewDecision decision) {
        if (stored.text().equals(decision.text())
                && Objects.equals(stored.unit(), decision.unit())
                && Objects.equals(stored.dueOn(), decision.dueOn())) {
            return stored.version();
        }
        if (stored.version() != decision.version()) {
            throw BusinessException.conflict("dispatch.conflict.decision", stored.changedBy());
        }
        if (stored.state() != DecisionState.OPEN) {
            throw BusinessException.conflict("dispatch.conflict.reported");
        }
        store.change(stored.id(), decision);
        if (stored.closed()) {
            history.keep(
                    DispatchAct.DECISION_CHANGED,
                    stored.meeting(),
                    stored.id(),
                    decision.unit(),
                    stored.words(),
                    decision.reason());
        }
        return stored.version() + 1;
    }

    private NewDecision checked(NewDecision decision, boolean closed) {
        if (decision.unit() != null) {
            units.get(decision.unit());
        }
        if (closed && decision.unit() != null && decision.dueOn() == null) {
            throw BusinessException.invalid("dispatch.invalid.dueOn");
        }
        return new NewDecision(
                decision.key(),
                decision.version(),
                Words.required(decision.text(), LONGEST_TEXT, "dispatch.invalid.text"),
                decision.unit(),
                decision.dueOn(),
                closed ? reason(decision.reason()) : null);
    }

    @Override
    @PreAuthorize("hasAuthority('MEETING_MANAGE')")
    public void remove(long decision, int version, @Nullable String reason) {
        DecisionStore.Locked found = find(decision);
        if (found.version() != version) {
            throw BusinessException.conflict("dispatch.conflict.decision", found.changedBy());
        }
        if (found.state() != DecisionState.OPEN || store.files(decision) > 0) {
            throw BusinessException.conflict("dispatch.conflict.reported");
        }
        String why = found.closed() ? reason(reason) : null;
        store.delete(decision);
        history.keep(DispatchAct.DECISION_REMOVED, found.meeting(), decision, found.unit(), found.words(), why);
    }

    @Override
    @PreAuthorize("hasAuthority('REPORT_FILE')")
    public void reportDone(long decision, String note) {
        DecisionStore.Locked found = owed(decision);
        String words = Words.required(note, LONGEST_TEXT, "dispatch.invalid.note");
        if (found.state() == DecisionState.REPORTED) {
            return;
        }
        store.move(decision, DecisionState.REPORTED, words);
        history.keep(DispatchAct.REPORTED, found.meeting(), decision, found.unit(), words, null);
    }

    @Override
    @PreAuthorize("hasAuthority('REPORT_FILE')")
    public FileId attach(long decision, String name, byte[] content) {
        DecisionStore.Locked found = owed(decision);
        if (store.files(decision) >= MOST_FILES) {
            throw BusinessException.invalid("dispatch.invalid.tooManyFiles", MOST_FILES);
        }
        FileKind kind = FileKind.detect(content, name);
        if (!PERMITTED.contains(kind) || !kind.fits(name)) {
            throw BusinessException.invalid("dispatch.invalid.fileKind", name);
        }
        FileId file = attachments.store(DecisionFileGuard.OWNER, name, kind.mediaType(), content);
        store.attach(decision, file);
        history.keep(DispatchAct.ATTACHED, found.meeting(), decision, found.unit(), name, null);
        return file;
    }

    @Override
    @PreAuthorize("hasAuthority('MEETING_MANAGE')")
    public void finish(long decision) {
        DecisionStore.Locked found = find(decision);
        if (found.state() == DecisionState.DONE) {
            return;
        }
        requireReported(found);
        store.move(decision, DecisionState.DONE, null);
        history.keep(DispatchAct.DONE, found.meeting(), decision, found.unit(), null, null);
    }

    @Override
    @PreAuthorize("hasAuthority('MEETING_MANAGE')")
    public void giveBack(long decision, String reason) {
        DecisionStore.Locked found = find(decision);
        String why = reason(reason);
        requireReported(found);
        store.move(decision, DecisionState.OPEN, null);
        history.keep(DispatchAct.RETURNED, found.meeting(), decision, found.unit(), null, why);
    }

    private static void requireReported(DecisionStore.Locked decision) {
        if (decision.state() != DecisionState.REPORTED) {
            throw BusinessException.conflict("dispatch.conflict.notReported");
        }
    }

    /** A decision that a unit in the person's scope of acting owes. */
    private DecisionStore.Locked owed(long id) {
        DecisionStore.Locked found = find(id);
        if (!found.closed() || found.unit() == null || !units.isIn(user.actScope(), found.unit())) {
            throw BusinessException.notFound("dispatch.notFound.decision");
        }
        if (found.state() == DecisionState.DONE) {
            throw BusinessException.conflict("dispatch.conflict.done");
        }
        return found;
    }

    private DecisionStore.Locked find(long id) {
        return store.lock(id).orElseThrow(() -> BusinessException.notFound("dispatch.notFound.decision"));
    }

    private static String reason(@Nullable String typed) {
        return Words.required(typed, Words.LONGEST_REASON, "dispatch.invalid.reason");
    }
}
