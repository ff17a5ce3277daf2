package cn.liangdeng.access.query;

import cn.liangdeng.access.SubstitutionId;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.DataScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads substitutions. */
@Component
public class SubstitutionQueries {

    private static final String SELECT = """
            -- Substitutions of the district with both names. In force: on its days, not ended, both accounts enabled.
            select substitution.id, substitution.absent_id, absent_person.name as absent_name, unit.short_name as absent_unit,
                   substitution.substitute_id, substitute_person.name as substitute_name, substitution.first_day,
                   substitution.last_day, substitution.reason, substitution.set_by_name, substitution.ended_by_name,
                   (substitution.ended_at is null and cast(:today as date) between substitution.first_day and substitution.last_day
                    and absent.enabled and substitute.enabled) as in_force
            from access.substitution
            join access.account absent on absent.id = substitution.absent_id
            join access.person absent_person on absent_person.id = absent.person_id
            join access.account substitute on substitute.id = substitution.substitute_id
            join access.person substitute_person on substitute_person.id = substitute.person_id
            join organisation.pub_unit unit on unit.id = absent_person.unit_id
            where substitution.district_id = :district
            """;

    private final JdbcClient jdbc;

    SubstitutionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in which the person is one of the two, newest first; at most 100. */
    public List<Substitution> listOf(DataScope district, AccountId person, LocalDate today) {
        return bound(
                        SELECT + "  and :person in (substitution.absent_id, substitution.substitute_id)\n"
                                + "order by substitution.last_day desc, substitution.id desc limit 100",
                        district,
                        today)
                .param("person", person.value())
                .query(SubstitutionQueries::row)
                .list();
    }

    /** All of the district, newest first; at most 200. */
    public List<Substitution> list(DataScope district, LocalDate today) {
        return bound(SELECT + "order by substitution.last_day desc, substitution.id desc limit 200", district, today)
                .query(SubstitutionQueries::row)
                .list();
    }

    public Optional<Substitution> find(DataScope district, SubstitutionId id, LocalDate today) {
        return bound(SELECT + "  and substitution.id = :id", district, today)
                .param("id", id.value())
                .query(SubstitutionQueries::row)
                .optional();
    }

    private JdbcClient.StatementSpec bound(String sql, DataScope district, LocalDate today) {
        return jdbc.sql(sql).param("district", district.district().value()).param("today", today);
    }

    private static Substitution row(ResultSet row, int number) throws SQLException {
        return new Substitution(
                new SubstitutionId(row.getLong("id")),
                new AccountId(row.getLong("absent_id")),
                row.getString("absent_name"),
                row.getString("absent_unit"),
                new AccountId(row.getLong("substitute_id")),
                row.getString("substitute_name"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("reason"),
                row.getString("set_by_name"),
                row.getString("ended_by_name"),
                row.getBoolean("in_force"));
    }
}
