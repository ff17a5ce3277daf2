package cn.liangdeng.intake.query;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.intake.ActKind;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Page;
import cn.liangdeng.shared.PageRequest;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was done to the drafts of a document. */
@Service
@Transactional(readOnly = true)
public class DeskHistory {

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    DeskHistory(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /**
     * One act.
     *
     * @param person who did it, null where the person is not known any more
     * @param drafts how many drafts it touched
     * @param names names of the first three of them, as they were called before
     * @param undone true where it was taken back
     */
    public record DeskAct(
            ActKind kind, @Nullable String person, ZonedDateTime at, int drafts, String names, boolean undone) {}

    /** The acts on a document of the current person's district, newest first. */
    @PreAuthorize("hasAuthority('DOCUMENT_MANAGE')")
    public Page<DeskAct> of(DocumentId document, PageRequest request) {
        List<DeskAct> acts = jdbc.sql("""
                        select act.kind, person.name, act.done_at, act.undone_at is not null as undone,
                               count(image.draft_id) as drafts,
                               array_to_string((array_agg(image.indicator_name order by image.draft_id))[1\\:3], '、') as names
                        from intake.desk_act act
                        left join access.pub_person person on person.account_id = act.done_by
                        left join intake.draft_image image on image.act_id = act.id
                        where act.document_id = :document and act.district_id = :district
                        group by act.id, person.name
                        order by act.id desc
                        limit :size offset :offset
                        """)
                .param("document", document.value())
                .param("district", user.district().value())
                .param("size", request.size())
                .param("offset", request.offset())
                .query((row, number) -> new DeskAct(
                        ActKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getTimestamp("done_at").toInstant().atZone(clock.getZone()),
                        row.getInt("drafts"),
                        row.getString("names") == null ? "" : row.getString("names"),
                        row.getBoolean("undone")))
                .list();
        long all = jdbc.sql(
                        "select count(*) from intake.desk_act where document_id = :document and district_id = :district")
                .param("document", document.value())
                .param("district", user.district().value())
                .query(Long.class)
                .single();
        return Page.of(acts, request, all);
    }
}
