package cn.liangdeng.dispatch.domain;

import cn.liangdeng.dispatch.DispatchAct;
import cn.liangdeng.dispatch.DispatchActed;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.UnitId;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who did what, and tells others. */
@Component("dispatchHistory")
class History {

    private static final int LONGEST_DETAIL = 5000;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    History(JdbcClient jdbc, CurrentUser user, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
        this.events = events;
    }

    /** An act on a meeting as a whole. */
    void keep(DispatchAct act, long meeting, @Nullable String detail) {
        keep(act, meeting, null, null, detail, null);
    }

    /** An act on a decision. */
    void keep(
            DispatchAct act,
            long meeting,
            @Nullable Long decision,
            @Nullable UnitId unit,
            @Nullable String detail,
            @Nullable String reason) {
        jdbc.sql("""
                        insert into dispatch.act
                            (id, district_id, meeting_id, decision_id, act, person, person_name, at, detail, reason)
                        values (nextval('dispatch.act_seq'), :district, :meeting, :decision, :act, :person, :name, :at, :detail,
                                :reason)
                        """)
                .param("district", user.district().value())
                .param("meeting", meeting)
                .param("decision", decision)
                .param("act", act.name())
                .param("person", user.account().value())
                .param("name", user.personName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("detail", detail == null ? null : Words.cut(detail, LONGEST_DETAIL))
                .param("reason", reason)
                .update();
        events.publishEvent(new DispatchActed(act, meeting, decision, unit));
    }
}
