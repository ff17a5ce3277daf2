package cn.liangdeng.intake.domain;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.intake.ActKind;
import cn.liangdeng.intake.DeskUndo;
import cn.liangdeng.intake.DraftId;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records what is done to drafts and how they stood before, so that the last act can be taken back. An image is taken by the
 * database from its own rows: before the act from what is stored, so it must be begun before anything is flushed.
 */
@Component
class ActLog {

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    ActLog(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** Records an act that changes drafts and makes none. */
    void record(ActKind kind, DocumentId document, Collection<Draft> touched, Runnable change) {
        long act = begin(kind, document, touched);
        change.run();
        end(act);
    }

    /**
     * Begins an act on drafts that are there.
     *
     * @return its id, for {@link #end}
     */
    long begin(ActKind kind, DocumentId document, Collection<Draft> touched) {
        long act = jdbc.sql("""
                        insert into intake.desk_act (district_id, document_id, kind, done_by, done_at)
                        values (:district, :document, :kind, :by, :at)
                        returning id
                        """)
                .param("district", user.district().value())
                .param("document", document.value())
                .param("kind", kind.name())
                .param("by", user.account().value())
                .param("at", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        if (!touched.isEmpty()) {
            jdbc.sql("""
                            insert into intake.draft_image (
                                act_id, draft_id, version_before, state, indicator_name, kind, nature, bound, bound_max,
                                unit_of_measure, comparator, strict, first_month, last_month, yearly, baseline, commitment,
                                leader, definition_of_done, reject_reason, changed_by, changed_at, merged_into_id, each_lead,
                                unmeasurable, units)
                            select :act, id, version, state, indicator_name, kind, nature, bound, bound_max,
                                   unit_of_measure, comparator, strict, first_month, last_month, yearly, baseline, commitment,
                                   leader, definition_of_done, reject_reason, changed_by, changed_at, merged_into_id, each_lead,
                                   unmeasurable, (select coalesce(jsonb_agg(to_jsonb(unit)), '[]'::jsonb)
                                    from (select position, part, name, unit_id
                                          from intake.draft_unit where draft_id = draft.id) unit)
                            from intake.draft
                            where id = any(:drafts)
                            """).param("act", act).param("drafts", ids(touched)).update();
        }
        return act;
    }

    /** Adds to an act the drafts that it has made. */
    void made(long act, Collection<Draft> drafts) {
        jdbc.sql("""
                        insert into intake.draft_image (act_id, draft_id, indicator_name)
                        select :act, id, indicator_name from intake.draft where id = any(:drafts)
                        """).param("act", act).param("drafts", ids(drafts)).update();
    }

    /** Ends an act; what it changed must have been flushed. */
    void end(long act) {
        jdbc.sql("""
                        update intake.draft_image image
                        set version_after = draft.version
                        from intake.draft
                        where image.act_id = :act and draft.id = image.draft_id
                        """).param("act", act).update();
    }

    private record Last(long id, ActKind kind) {}

    /** Takes back the current person's last act on the document. */
    DeskUndo undo(DocumentId document) {
        Last last = jdbc.sql("""
                        select id, kind from intake.desk_act
                        where document_id = :document and district_id = :district and done_by = :by and undone_at is null
                        order by id desc
                        limit 1
                        for update
                        """)
                .param("document", document.value())
                .param("district", user.district().value())
                .param("by", user.account().value())
                .query((row, number) -> new Last(row.getLong("id"), ActKind.valueOf(row.getString("kind"))))
                .optional()
                .orElseThrow(() -> BusinessException.invalid("intake.undo.nothing"));
        requireUnchanged(last.id());
        List<Long> restored = restore(last.id());
        removeMade(last.id());
        jdbc.sql("update intake.desk_act set undone_at = :at where id = :act")
                .param("at", Timestamp.from(clock.instant()))
                .param("act", last.id())
                .update();
        return new DeskUndo(last.kind(), restored.size(), restored.isEmpty() ? null : new DraftId(restored.get(0)));
    }

    /** Forgets all acts on a document that is thrown away. */
    void discard(DocumentId document) {
        jdbc.sql("""
                        delete from intake.draft_image
                        where act_id in (select id from intake.desk_act where document_id = :document)
                        """).param("document", document.value()).update();
        jdbc.sql("delete from intake.desk_act where document_id = :document")
                .param("document", document.value())
                .update();
    }

    private void requireUnchanged(long act) {
        boolean changed = jdbc.sql("""
                        select exists (
                            select 1
                            from intake.draft_image image
                            left join intake.draft on draft.id = image.draft_id
                            where image.act_id = :act and draft.version is distinct from image.version_after)
                        """).param("act", act).query(Boolean.class).single();
        if (changed) {
            throw BusinessException.conflict("intake.undo.changed");
        }
    }

    private List<Long> restore(long act) {
        List<Long> restored = jdbc.sql("""
                        update intake.draft
                        set state = image.state, indicator_name = image.indicator_name, kind = image.kind,
                            nature = image.nature, bound = image.bound, bound_max = image.bound_max,
                            unit_of_measure = image.unit_of_measure, comparator = image.comparator, strict = image.strict,
                            first_month = image.first_month, last_month = image.last_month, yearly = image.yearly,
                            baseline = image.baseline, commitment = image.commitment, leader = image.leader,
                            definition_of_done = image.definition_of_done, reject_reason = image.reject_reason,
                            changed_by = image.changed_by, changed_at = image.changed_at,
                            merged_into_id = image.merged_into_id, each_lead = image.each_lead,
                            unmeasurable = image.unmeasurable,
                            version = draft.version + 1
                        from intake.draft_image image
                        where image.act_id = :act and image.draft_id = draft.id and image.state is not null
                        returning draft.id
                        """).param("act", act).query(Long.class).list();
        jdbc.sql("""
                        delete from intake.draft_unit
                        where draft_id in (select draft_id from intake.draft_image where act_id = :act and state is not null)
                        """).param("act", act).update();
        jdbc.sql("""
                        insert into intake.draft_unit (draft_id, position, part, name, unit_id)
                        select image.draft_id, unit.position, unit.part, unit.name, unit.unit_id
                        from intake.draft_image image
                        cross join lateral jsonb_to_recordset(image.units)
                            as unit (position integer, part varchar, name varchar, unit_id bigint)
                        where image.act_id = :act and image.state is not null
                        """).param("act", act).update();
        jdbc.sql("""
                        -- The act before this one can then be taken back as well: its drafts stand as it left them.
                        update intake.draft_image earlier
                        set version_after = draft.version
                        from intake.draft_image image
                        join intake.draft on draft.id = image.draft_id
                        where image.act_id = :act and earlier.draft_id = image.draft_id
                          and earlier.act_id < image.act_id and earlier.version_after = image.version_before
                        """).param("act", act).update();
        return restored;
    }

    private void removeMade(long act) {
        jdbc.sql("""
                        delete from intake.draft_unit
                        where draft_id in (select draft_id from intake.draft_image where act_id = :act and state is null)
                        """).param("act", act).update();
        jdbc.sql("""
                        delete from intake.draft
                        where id in (select draft_id from intake.draft_image where act_id = :act and state is null)
                        """).param("act", act).update();
    }

    private static Long[] ids(Collection<Draft> drafts) {
        return drafts.stream().map(draft -> draft.id().value()).toArray(Long[]::new);
    }
}
