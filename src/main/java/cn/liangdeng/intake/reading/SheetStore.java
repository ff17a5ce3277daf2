package cn.liangdeng.intake.reading;

import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.DistrictId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what readings of lists of targets have besides: the report of their examination and the order to import. */
@Repository
class SheetStore {

    /** How long a list waits for a person's word. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    SheetStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What a list is imported with.
     *
     * @param key drawn once for it: importing it again sets nothing twice
     * @param ordered whether a person wants it imported
     * @param knownConfirmed whether he agreed on the known indicators
     */
    record Order(UUID key, boolean ordered, boolean knownConfirmed) {}

    @Transactional(readOnly = true)
    public Order order(long id) {
        return jdbc.sql("select ordered_at is not null, known_confirmed from intake.reading where id = :id")
                .param("id", id)
                .query((row, number) ->
                        new Order(new UUID(ReadingKind.SHEET.ordinal(), id), row.getBoolean(1), row.getBoolean(2)))
                .single();
    }

    /** The newest report as JSON; empty before the first examination. */
    @Transactional(readOnly = true)
    public Optional<String> report(long id) {
        return jdbc.sql("select report from intake.reading where id = :id and report is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** Examined: it waits for a person. What he ordered before holds no longer. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void examined(long id, UUID worker, String report) {
        end(id, worker, "EXAMINED", "EXAMINE", report);
    }

    /**
     * Imported, in the transaction that sets the targets.
     *
     * @return false where it was cancelled meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean finish(long id, UUID worker, String report) {
        return end(id, worker, "DONE", "FINISHED", report);
    }

    private boolean end(long id, UUID worker, String state, String step, String report) {
        return jdbc.sql("""
                        update intake.reading
                        set state = :state, step = :step, report = cast(:report as jsonb), ended_at = :now,
                            content = case when :state = 'DONE' then null else content end,
                            ordered_at = case when :state = 'DONE' then ordered_at end,
                            known_confirmed = known_confirmed and :state = 'DONE'
                        where id = :id and state = 'RUNNING' and worker = :worker
                        """)
                        .param("id", id)
                        .param("worker", worker)
                        .param("state", state)
                        .param("step", step)
                        .param("report", report)
                        .param("now", now())
                        .update()
                == 1;
    }

    /**
     * Puts an examined list among those that wait, to be imported.
     *
     * @return false where it is not waiting for that
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean order(DistrictId district, long id, UUID worker, boolean knownConfirmed) {
        return jdbc.sql("""
                        update intake.reading
                        set state = 'WAITING', step = 'READ', worker = :worker, ordered_at = :now, known_confirmed = :known,
                            ended_at = null
                        where district_id = :district and id = :id and state = 'EXAMINED'
                        """)
                        .param("district", district.value())
                        .param("id", id)
                        .param("worker", worker)
                        .param("now", now())
                        .param("known", knownConfirmed)
                        .update()
                == 1;
    }

    /** Nobody could take it up: it waits for a person as before. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void unorder(long id) {
        jdbc.sql("""
                        update intake.reading
                        set state = 'EXAMINED', step = 'EXAMINE', ordered_at = null, known_confirmed = false, ended_at = :now
                        where id = :id and state = 'WAITING'
                        """).param("id", id).param("now", now()).update();
    }

    /** One list of a district is imported at a time, so that the second finds what the first has set. Ends with the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(DistrictId district) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('intake.sheet'), cast(:district as integer))")
                .param("district", (int) district.value())
                .query(row -> {});
    }

    /**
     * Lets go of lists that have waited too long, and of those with faults that this person brought in before: he has mended them
     * or given them up. Their pages say so.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void forgetOld(DistrictId district, AccountId account) {
        jdbc.sql("""
                        update intake.reading set state = 'CANCELLED', content = null
                        where district_id = :district and kind = 'SHEET' and state = 'EXAMINED'
                          and (ended_at < :since
                               or started_by = :account and cast(report -> 'errors' ->> 'total' as integer) > 0)
                        """)
                .param("district", district.value())
                .param("account", account.value())
                .param("since", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
