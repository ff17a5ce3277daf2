package cn.liangdeng.intake.reading;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DistrictId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps readings. Every change asks for the state it starts from, so that a cancelled one is not brought back by its worker. */
@Repository
class ReadingStore {

    private static final int DAYS_LISTED = 7;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** This process. */
    private final UUID worker = UUID.randomUUID();

    ReadingStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** This process, as it signs what it works on. */
    public UUID worker() {
        return worker;
    }

    /**
     * A file that waits.
     *
     * @return its number; empty where the same file is being read
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Long> add(
            CurrentUser user,
            ReadingKind kind,
            String fileName,
            String sha256,
            byte[] content,
            @Nullable DocumentId revises) {
        return jdbc.sql("""
                        insert into intake.reading (id, district_id, kind, started_by, person_name, started_at, file_name,
                                                    sha256, content, revises_id, state, step, worker)
                        values (nextval('intake.reading_seq'), :district, :kind, :account, :person, :now, :name,
                                :sha256, :content, :revises, 'WAITING', 'READ', :worker)
                        on conflict (district_id, kind, sha256) where state in ('WAITING', 'RUNNING') and ordered_at is null
                        do nothing
                        returning id
                        """)
                .param("district", user.district().value())
                .param("kind", kind.name())
                .param("account", user.account().value())
                .param("person", user.personName())
                .param("now", now())
                .param("name", fileName)
                .param("sha256", sha256)
                .param("content", content)
                .param("revises", revises == null ? null : revises.value())
                .param("worker", worker)
                .query(Long.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Reading> find(DistrictId district, ReadingKind kind, long id) {
        return jdbc.sql(SELECT + "where district_id = :district and kind = :kind and id = :id")
                .param("district", district.value())
                .param("kind", kind.name())
                .param("id", id)
                .query(ReadingStore::reading)
                .optional();
    }

    /** The one that is under way for this content. */
    @Transactional(readOnly = true)
    public Optional<Reading> underWay(DistrictId district, ReadingKind kind, String sha256) {
        return jdbc.sql(SELECT + """
                        where district_id = :district and kind = :kind and sha256 = :sha256
                          and state in ('WAITING', 'RUNNING') and ordered_at is null
                        """)
                .param("district", district.value())
                .param("kind", kind.name())
                .param("sha256", sha256)
                .query(ReadingStore::reading)
                .optional();
    }

    /**
     * Those of the last days that are under way, wait for a person's word, were interrupted, or were refused; newest first.
     *
     * @param patience what was refused within that time was seen at once and is left out
     */
    @Transactional(readOnly = true)
    public List<Reading> unfinished(DistrictId district, ReadingKind kind, Duration patience) {
        return jdbc.sql(SELECT + """
                        where district_id = :district and kind = :kind
                          and started_at > :since
                          and (state in ('WAITING', 'RUNNING', 'EXAMINED', 'INTERRUPTED')
                               or (state = 'FAILED' and ended_at > started_at + :patience * interval '1 millisecond'))
                        order by started_at desc, id desc
                        limit 20
                        """)
                .param("district", district.value())
                .param("kind", kind.name())
                .param("since", Timestamp.from(clock.instant().minus(Duration.ofDays(DAYS_LISTED))))
                .param("patience", patience.toMillis())
                .query(ReadingStore::reading)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<byte[]> content(long id) {
        return jdbc.sql("select content from intake.reading where id = :id and content is not null")
                .param("id", id)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /**
     * Notes the step, at once and for all to see.
     *
     * @return false where it was cancelled meanwhile
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean enter(long id, ReadingStep step) {
        return jdbc.sql("""
                        update intake.reading set state = 'RUNNING', step = :step
                        where id = :id and state in ('WAITING', 'RUNNING') and worker = :worker
                        """)
                        .param("id", id)
                        .param("step", step.name())
                        .param("worker", worker)
                        .update()
                == 1;
    }

    /**
     * Done, in the transaction that keeps the document.
     *
     * @return false where it was cancelled meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean finish(long id, DocumentId document) {
        return jdbc.sql("""
                        update intake.reading
                        set state = 'DONE', step = 'FINISHED', content = null, document_id = :document, ended_at = :now
                        where id = :id and state = 'RUNNING' and worker = :worker
                        """)
                        .param("id", id)
                        .param("document", document.value())
                        .param("now", now())
                        .param("worker", worker)
                        .update()
                == 1;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void fail(long id, Reading.Problem problem) {
        jdbc.sql("""
                        update intake.reading
                        set state = 'FAILED', content = null, problem_key = :key, problem_arguments = :arguments,
                            problem_kind = :kind, ended_at = :now
                        where id = :id and state in ('WAITING', 'RUNNING') and worker = :worker
                        """)
                .param("id", id)
                .param("key", problem.messageKey())
                .param("arguments", problem.arguments().toArray(String[]::new))
                .param("kind", problem.kind().name())
                .param("now", now())
                .param("worker", worker)
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean cancel(DistrictId district, long id) {
        return jdbc.sql("""
                        update intake.reading set state = 'CANCELLED', content = null, ended_at = :now
                        where district_id = :district and id = :id
                          and state in ('WAITING', 'RUNNING', 'EXAMINED', 'INTERRUPTED')
                        """)
                        .param("district", district.value())
                        .param("id", id)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Takes an interrupted one up again, in this process. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean takeUp(DistrictId district, long id) {
        return jdbc.sql("""
                        update intake.reading set state = 'WAITING', step = 'READ', worker = :worker, ended_at = null
                        where district_id = :district and id = :id and state = 'INTERRUPTED'
                        """)
                        .param("district", district.value())
                        .param("id", id)
                        .param("worker", worker)
                        .update()
                == 1;
    }

    /** What a process before this one left unfinished. */
    @Transactional
    public int interruptForeign() {
        return jdbc.sql("""
                        update intake.reading set state = 'INTERRUPTED', ended_at = :now
                        where state in ('WAITING', 'RUNNING') and worker <> :worker
                        """).param("now", now()).param("worker", worker).update();
    }

    /** This process could not take it, or stops. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void interrupt(long id) {
        jdbc.sql("""
                        update intake.reading set state = 'INTERRUPTED', ended_at = :now
                        where id = :id and state in ('WAITING', 'RUNNING')
                        """).param("id", id).param("now", now()).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static final String SELECT = """
            select id, kind, file_name, person_name, started_at, state, step, revises_id, problem_key, problem_arguments,
                   problem_kind, document_id
            from intake.reading
            """;

    private static Reading reading(ResultSet row, int number) throws SQLException {
        String key = row.getString("problem_key");
        return new Reading(
                row.getLong("id"),
                ReadingKind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                row.getString("person_name"),
                instant(row),
                ReadingState.valueOf(row.getString("state")),
                ReadingStep.valueOf(row.getString("step")),
                document(row, "revises_id"),
                key == null
                        ? null
                        : new Reading.Problem(
                                key,
                                strings(row.getArray("problem_arguments")),
                                BusinessException.Kind.valueOf(row.getString("problem_kind"))),
                document(row, "document_id"));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getTimestamp("started_at").toInstant();
    }

    private static List<String> strings(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private static @Nullable DocumentId document(ResultSet row, String column) throws SQLException {
        Long id = row.getObject(column, Long.class);
        return id == null ? null : new DocumentId(id);
    }
}
