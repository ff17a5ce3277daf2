package cn.liangdeng.dispatch.domain;

import cn.liangdeng.attachment.FileId;
import cn.liangdeng.dispatch.DecisionState;
import cn.liangdeng.dispatch.NewDecision;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions in the database. */
@Repository
class DecisionStore {

    private static final String LOCKED = """
            select decision.id, decision.meeting_id, decision.item_id, decision.text, decision.unit_id, unit.short_name,
                   decision.due_on, decision.state, decision.version, decision.changed_by_name, meeting.state = 'CLOSED' as closed
            from dispatch.decision
            join dispatch.meeting on meeting.id = decision.meeting_id
            left join organisation.pub_unit unit on unit.id = decision.unit_id
            where decision.district_id = :district
            """;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    DecisionStore(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /**
     * A decision that is locked until the transaction ends.
     *
     * @param closed true where its meeting is closed
     */
    record Locked(
            long id,
            long meeting,
            long item,
            String text,
            @Nullable UnitId unit,
            @Nullable String unitName,
            @Nullable LocalDate dueOn,
            DecisionState state,
            int version,
            String changedBy,
            boolean closed) {

        /** In one line, for the history. */
        String words() {
            return text + " ｜ " + (unitName == null ? "—" : unitName) + " ｜ " + (dueOn == null ? "—" : dueOn);
        }
    }

    Optional<Locked> lock(long id) {
        return jdbc.sql(LOCKED + " and decision.id = :id for update of decision")
                .param("district", user.district().value())
                .param("id", id)
                .query(DecisionStore::locked)
                .optional();
    }

    Optional<Locked> lock(long meeting, UUID key) {
        return jdbc.sql(LOCKED
                        + " and decision.meeting_id = :meeting and decision.form_key = :key for update of decision")
                .param("district", user.district().value())
                .param("meeting", meeting)
                .param("key", key)
                .query(DecisionStore::locked)
                .optional();
    }

    private static Locked locked(ResultSet row, int number) throws SQLException {
        Long unit = row.getObject("unit_id", Long.class);
        return new Locked(
                row.getLong("id"),
                row.getLong("meeting_id"),
                row.getLong("item_id"),
                row.getString("text"),
                unit == null ? null : new UnitId(unit),
                row.getString("short_name"),
                row.getObject("due_on", LocalDate.class),
                DecisionState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("changed_by_name"),
                row.getBoolean("closed"));
    }

    /** @return its number */
    long create(long meeting, long item, NewDecision decision) {
        long id = jdbc.sql("select nextval('dispatch.decision_seq')")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into dispatch.decision
                            (id, district_id, meeting_id, item_id, form_key, text, unit_id, due_on, state, version, changed_by,
                             changed_by_name, changed_at)
                        values (:id, :district, :meeting, :item, :key, :text, :unit, :dueOn, 'OPEN', 1, :person, :name, :at)
                        """)
                .param("id", id)
                .param("district", user.district().value())
                .param("meeting", meeting)
                .param("item", item)
                .param("key", decision.key())
                .param("text", decision.text())
                .param("unit", decision.unit() == null ? null : decision.unit().value())
                .param("dueOn", decision.dueOn())
                .param("person", user.account().value())
                .param("name", user.personName())
                .param("at", now())
                .update();
        return id;
    }

    void change(long id, NewDecision decision) {
        jdbc.sql("""
                        update dispatch.decision
                        set text = :text, unit_id = :unit, due_on = :dueOn, version = version + 1, changed_by = :person,
                            changed_by_name = :name, changed_at = :at
                        where id = :id
                        """)
                .param("id", id)
                .param("text", decision.text())
                .param("unit", decision.unit() == null ? null : decision.unit().value())
                .param("dueOn", decision.dueOn())
                .param("person", user.account().value())
                .param("name", user.personName())
                .param("at", now())
                .update();
    }

    /** @param note what the unit says of how it was done; null leaves what is there */
    void move(long id, DecisionState state, @Nullable String note) {
        jdbc.sql("""
                        update dispatch.decision
                        set state = :state, done_note = coalesce(:note, done_note), version = version + 1, changed_by = :person,
                            changed_by_name = :name, changed_at = :at
                        where id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("note", note)
                .param("person", user.account().value())
                .param("name", user.personName())
                .param("at", now())
                .update();
    }

    void delete(long id) {
        jdbc.sql("delete from dispatch.decision_file where decision_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from dispatch.decision where id = :id").param("id", id).update();
    }

    int files(long id) {
        return jdbc.sql("select count(*) from dispatch.decision_file where decision_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    void attach(long id, FileId file) {
        jdbc.sql("""
                        insert into dispatch.decision_file (decision_id, file_id, added_by_name, added_at)
                        values (:id, :file, :name, :at)
                        """)
                .param("id", id)
                .param("file", file.value())
                .param("name", user.personName())
                .param("at", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
