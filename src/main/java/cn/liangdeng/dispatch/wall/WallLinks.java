package cn.liangdeng.dispatch.wall;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.dispatch.WallLinkChanged;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DistrictId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The screens that may show the wall without anybody signed in. A screen knows a secret of 256 random bits, shown once when it is
 * made; the database keeps its hash. It opens the wall and nothing else, for a year or until the office stops it.
 */
@Service
@Transactional
public class WallLinks {

    private static final int SECRET_BYTES = 32;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_LINKS = 50;
    private static final int LONGEST_SECRET = 100;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final ReportingCalendar calendar;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    WallLinks(
            JdbcClient jdbc,
            CurrentUser user,
            ReportingCalendar calendar,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.user = user;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
    }

    /** The district's screens, newest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('WALL_MANAGE')")
    public List<WallLink> list() {
        return jdbc.sql("""
                        select id, name, created_by_name, created_at, valid_until, revoked_by_name, revoked_at,
                               revoked_at is null and valid_until >= :today as valid
                        from dispatch.wall_link where district_id = :district
                        order by valid desc, id desc
                        """)
                .param("district", user.district().value())
                .param("today", calendar.today())
                .query((row, number) -> {
                    OffsetDateTime revokedAt = row.getObject("revoked_at", OffsetDateTime.class);
                    return new WallLink(
                            row.getLong("id"),
                            row.getString("name"),
                            row.getString("created_by_name"),
                            row.getObject("created_at", OffsetDateTime.class).toInstant(),
                            row.getObject("valid_until", LocalDate.class),
                            row.getString("revoked_by_name"),
                            revokedAt == null ? null : revokedAt.toInstant(),
                            row.getBoolean("valid"));
                })
                .list();
    }

    /**
     * Lets a screen show the wall.
     *
     * @param name where it hangs, 1…60 characters
     * @return the secret, which cannot be had again
     * @throws BusinessException invalid, if the name is missing or too long, or the district has too many screens
     */
    @PreAuthorize("hasAuthority('WALL_MANAGE')")
    public String create(String name) {
        String text = name.strip();
        if (text.isEmpty() || text.length() > LONGEST_NAME) {
            throw BusinessException.invalid("dispatch.wall.invalid.name", LONGEST_NAME);
        }
        if (list().stream().filter(WallLink::valid).count() >= MOST_LINKS) {
            throw BusinessException.invalid("dispatch.wall.invalid.tooMany", MOST_LINKS);
        }
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        long id = jdbc.sql("select nextval('dispatch.wall_link_seq')")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into dispatch.wall_link
                            (id, district_id, name, token_hash, created_by, created_by_name, created_at, valid_until)
                        values (:id, :district, :name, :hash, :person, :personName, :at, :until)
                        """)
                .param("id", id)
                .param("district", user.district().value())
                .param("name", text)
                .param("hash", hash(secret))
                .param("person", user.account().value())
                .param("personName", user.personName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("until", calendar.today().plusYears(1))
                .update();
        events.publishEvent(new WallLinkChanged("created", id));
        return secret;
    }

    /**
     * Stops a screen, at its next request; one that is stopped already stays so.
     *
     * @throws BusinessException not found, if the district has no such screen
     */
    @PreAuthorize("hasAuthority('WALL_MANAGE')")
    public void revoke(long id) {
        if (list().stream().noneMatch(link -> link.id() == id)) {
            throw BusinessException.notFound("dispatch.wall.notFound");
        }
        int stopped = jdbc.sql("""
                        update dispatch.wall_link set revoked_by = :person, revoked_by_name = :name, revoked_at = :at
                        where id = :id and district_id = :district and revoked_at is null
                        """)
                .param("id", id)
                .param("district", user.district().value())
                .param("person", user.account().value())
                .param("name", user.personName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (stopped > 0) {
            events.publishEvent(new WallLinkChanged("revoked", id));
        }
    }

    /**
     * The district that the holder of the secret may show; empty where the secret is unknown, stopped or too old. Demands no
     * right, because the secret is the right.
     */
    @Transactional(readOnly = true)
    public Optional<DistrictId> districtOf(String secret) {
        if (secret.isEmpty() || secret.length() > LONGEST_SECRET) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select district_id from dispatch.wall_link
                        where token_hash = :hash and revoked_at is null and valid_until >= :today
                        """)
                .param("hash", hash(secret))
                .param("today", calendar.today())
                .query((row, number) -> new DistrictId(row.getLong("district_id")))
                .optional();
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform knows SHA-256", e);
        }
    }
}
