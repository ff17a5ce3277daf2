package cn.liangdeng.access.domain;

import cn.liangdeng.access.NewSubstitution;
import cn.liangdeng.access.SubstitutionId;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.DistrictId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes substitutions: rows are ended, never deleted. */
@Repository
class SubstitutionTable {

    private final JdbcClient jdbc;

    SubstitutionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SubstitutionId insert(DistrictId district, NewSubstitution wanted, AccountId by, String byName, Instant at) {
        return new SubstitutionId(jdbc.sql("""
                        insert into access.substitution
                            (id, district_id, absent_id, substitute_id, first_day, last_day, reason, set_by, set_by_name, set_at)
                        values (nextval('access.substitution_seq'), :district, :absent, :substitute, :first, :last, :reason,
                                :by, :name, :at)
                        returning id
                        """)
                .param("district", district.value())
                .param("absent", wanted.absent().value())
                .param("substitute", wanted.substitute().value())
                .param("first", wanted.firstDay())
                .param("last", wanted.lastDay())
                .param("reason", wanted.reason().strip())
                .param("by", by.value())
                .param("name", byName)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single());
    }

    /** Whether the absent person has a substitute on one of these days; waits for others who set one for the same person. */
    boolean overlaps(AccountId absent, LocalDate first, LocalDate last) {
        jdbc.sql("select id from access.account where id = :absent for update")
                .param("absent", absent.value())
                .query(Long.class)
                .optional();
        return jdbc.sql("""
                        select exists (
                            select 1
                            from access.substitution
                            where absent_id = :absent and ended_at is null and first_day <= :last and last_day >= :first)
                        """)
                .param("absent", absent.value())
                .param("first", first)
                .param("last", last)
                .query(Boolean.class)
                .single();
    }

    /** @return false where it had ended */
    boolean end(SubstitutionId id, String byName, Instant at) {
        return jdbc.sql("""
                                update access.substitution set ended_by_name = :name, ended_at = :at
                                where id = :id and ended_at is null
                                """)
                        .param("id", id.value())
                        .param("name", byName)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
