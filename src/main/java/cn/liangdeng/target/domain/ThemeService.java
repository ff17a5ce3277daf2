package cn.liangdeng.target.domain;

import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.ThemeAct;
import cn.liangdeng.target.ThemeChanged;
import cn.liangdeng.target.Themes;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the list of themes. */
@Service
@Transactional
@PreAuthorize("hasAuthority('TARGET_MANAGE')")
class ThemeService implements Themes {

    private static final int LONGEST_NAME = 60;
    private static final int LAST_POSITION = 999;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final ThemeHistory history;

    ThemeService(
            JdbcClient jdbc, CurrentUser user, Clock clock, ApplicationEventPublisher events, ThemeHistory history) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
        this.events = events;
        this.history = history;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Theme> all() {
        return jdbc.sql("""
                        -- The themes with how many indicators stand under each.
                        select t.id, t.name, t.position, t.changed_by, t.changed_at, t.version,
                               (select count(*) from target.theme_indicator member where member.theme_id = t.id) as indicators
                        from target.theme t
                        where t.district_id = :district
                        order by t.position, t.id
                        """)
                .param("district", district())
                .query((row, n) -> new Theme(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getInt("position"),
                        row.getInt("indicators"),
                        row.getString("changed_by"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getInt("version")))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ThemedIndicator> indicators() {
        return jdbc.sql("""
                        -- All indicators of the district with their themes.
                        select i.id, i.name, coalesce(t.id, 0) as theme, coalesce(t.name, '') as theme_name
                        from target.indicator i
                        left join target.theme_indicator member on member.indicator_id = i.id
                        left join target.theme t on t.id = member.theme_id
                        where i.district_id = :district
                        order by i.name collate "zh-Hans-CN-x-icu", i.id
                        """)
                .param("district", district())
                .query((row, n) -> new ThemedIndicator(
                        new IndicatorId(row.getLong("id")),
                        row.getString("name"),
                        row.getLong("theme"),
                        row.getString("theme_name")))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ThemeAct> history(@Nullable Long theme) {
        return history.newest(theme);
    }

    @Override
    public long create(String name, int position) {
        String checked = checked(name, position, 0);
        long id = jdbc.sql("""
                        insert into target.theme (district_id, name, position, changed_by, changed_at)
                        values (:district, :name, :position, :by, :at)
                        returning id
                        """)
                .param("district", district())
                .param("name", checked)
                .param("position", position)
                .param("by", user.personName())
                .param("at", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        history.keepCreated(id, checked);
        events.publishEvent(new ThemeChanged(id, "created"));
        return id;
    }

    @Override
    public void change(long id, int version, String name, int position, Set<IndicatorId> indicators) {
        String checked = checked(name, position, id);
        String formerName = nameOf(id);
        int changed = jdbc.sql("""
                        update target.theme
                        set name = :name, position = :position, changed_by = :by, changed_at = :at, version = version + 1
                        where id = :id and district_id = :district and version = :version
                        """)
                .param("id", id)
                .param("district", district())
                .param("version", version)
                .param("name", checked)
                .param("position", position)
                .param("by", user.personName())
                .param("at", OffsetDateTime.now(clock))
                .update();
        if (changed == 0) {
            throw BusinessException.conflict("target.theme.changedMeanwhile");
        }
        history.keepChange(id, formerName, checked, history.moves(id, indicators));
        jdbc.sql("delete from target.theme_indicator where theme_id = :id")
                .param("id", id)
                .update();
        if (!indicators.isEmpty()) {
            jdbc.sql("""
                            insert into target.theme_indicator (indicator_id, theme_id)
                            select i.id, :id from target.indicator i
                            where i.district_id = :district and i.id = any(:indicators)
                            on conflict (indicator_id) do update set theme_id = excluded.theme_id
                            """)
                    .param("id", id)
                    .param("district", district())
                    .param(
                            "indicators",
                            indicators.stream().map(IndicatorId::value).toArray(Long[]::new))
                    .update();
        }
        events.publishEvent(new ThemeChanged(id, "changed"));
    }

    @Override
    public void remove(long id) {
        String name = nameOf(id);
        List<String> left = history.moves(id, Set.of()).removed();
        jdbc.sql("delete from target.theme where id = :id and district_id = :district")
                .param("id", id)
                .param("district", district())
                .update();
        history.keepRemoved(id, name, left);
        events.publishEvent(new ThemeChanged(id, "removed"));
    }

    private String checked(String name, int position, long self) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw BusinessException.invalid("target.theme.name.length", LONGEST_NAME);
        }
        if (position < 1 || position > LAST_POSITION) {
            throw BusinessException.invalid("target.theme.position.range", LAST_POSITION);
        }
        boolean taken = jdbc.sql("""
                        select exists (select 1 from target.theme
                                       where district_id = :district and name = :name and id <> :self)
                        """)
                .param("district", district())
                .param("name", stripped)
                .param("self", self)
                .query(Boolean.class)
                .single();
        if (taken) {
            throw BusinessException.invalid("target.theme.name.taken", stripped);
        }
        return stripped;
    }

    /** The name of a theme, or the refusal that there is none. */
    private String nameOf(long id) {
        return jdbc.sql("select name from target.theme where id = :id and district_id = :district for update")
                .param("id", id)
                .param("district", district())
                .query(String.class)
                .optional()
                .orElseThrow(() -> BusinessException.notFound("target.theme.notFound"));
    }

    private long district() {
        return user.district().value();
    }
}
