package cn.liangdeng.reporting.domain;

import cn.liangdeng.attachment.FileId;
import cn.liangdeng.reporting.ClueStatus;
import cn.liangdeng.reporting.query.Clues;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done with clues: supervision asks a neutral question, the unit answers, supervision closes. Repeating the newest act does
 * nothing.
 */
@Service
@Transactional
public class ClueDesk {

    /** Longest question, answer or reason. */
    public static final int LONGEST = 2000;

    private static final String LOCK = "select clue.status from reporting.clue clue where clue.id = :id for update";

    private static final String MOVE =
            "update reporting.clue set status = :status, version = version + 1 where id = :id";

    private static final String RECORD = """
            insert into reporting.clue_act (clue_id, at, account_id, person_name, act, words, file_id)
            values (:id, :now, :account, :name, :act, :words, :file)
            """;

    private final Clues clues;
    private final EvidenceStore store;
    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    ClueDesk(Clues clues, EvidenceStore store, JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
        this.clues = clues;
        this.store = store;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Asks the unit. Conflict, if the clue is closed. */
    @PreAuthorize("hasAuthority('CLUE_HANDLE')")
    public void ask(long id, String question) {
        String words = checked(question);
        ClueStatus status = lockForSupervision(id);
        if (status.isClosed()) {
            throw BusinessException.conflict("reporting.conflict.clueClosed");
        }
        if (status != ClueStatus.ASKED) {
            move(id, ClueStatus.ASKED, words, null);
        }
    }

    /**
     * The unit answers.
     *
     * @param fileName name of the file attached; null without one
     * @param content its content; permitted like evidence
     */
    @PreAuthorize("hasAuthority('REPORT_FILE')")
    public void answer(long id, String answer, @Nullable String fileName, byte[] content) {
        String words = checked(answer);
        clues.question(currentUser.actScope(), id).orElseThrow(ClueDesk::notFound);
        ClueStatus status = lock(id);
        if (status == ClueStatus.ANSWERED) {
            return;
        }
        if (status != ClueStatus.ASKED) {
            throw BusinessException.conflict("reporting.conflict.clueClosed");
        }
        FileId file = fileName == null ? null : store.store(fileName, content);
        move(id, ClueStatus.ANSWERED, words, file);
    }

    /**
     * Closes the clue.
     *
     * @param outcome RELEASED or VERIFYING
     * @throws IllegalArgumentException for any other outcome
     */
    @PreAuthorize("hasAuthority('CLUE_HANDLE')")
    public void close(long id, ClueStatus outcome, String reason) {
        if (!outcome.isClosed()) {
            throw new IllegalArgumentException("not an end: " + outcome);
        }
        String words = checked(reason);
        ClueStatus status = lockForSupervision(id);
        if (status == outcome) {
            return;
        }
        if (status.isClosed()) {
            throw BusinessException.conflict("reporting.conflict.clueClosed");
        }
        move(id, outcome, words, null);
    }

    private ClueStatus lockForSupervision(long id) {
        clues.find(currentUser.readScope(), id).orElseThrow(ClueDesk::notFound);
        return lock(id);
    }

    private ClueStatus lock(long id) {
        return ClueStatus.valueOf(
                jdbc.sql(LOCK).param("id", id).query(String.class).single());
    }

    private void move(long id, ClueStatus to, String words, @Nullable FileId file) {
        jdbc.sql(MOVE).param("status", to.name()).param("id", id).update();
        jdbc.sql(RECORD)
                .param("id", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("account", currentUser.account().value())
                .param("name", currentUser.personName())
                .param("act", to.name())
                .param("words", words)
                .param("file", file == null ? null : file.value(), Types.BIGINT)
                .update();
    }

    private static String checked(String words) {
        String stripped = words.strip();
        if (stripped.isEmpty()) {
            throw BusinessException.invalid("reporting.invalid.wordsMissing");
        }
        if (stripped.length() > LONGEST) {
            throw BusinessException.invalid("reporting.invalid.textTooLong", LONGEST);
        }
        return stripped;
    }

    private static BusinessException notFound() {
        return BusinessException.notFound("reporting.notFound.clue");
    }
}
