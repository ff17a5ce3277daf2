package cn.liangdeng.notification.domain;

import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.UnitId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is to be told. */
@Component
class Recipients {

    private static final String OF_UNIT = """
            -- Who holds one of the roles in the unit; where nobody does, in the nearest unit above it that has somebody.
            select distinct on (holder.account_id) holder.account_id
            from (
                select holder.account_id, holder.role,
                       rank() over (partition by holder.role order by length(above.path) desc) as distance
                from access.pub_role_holder holder
                join organisation.pub_unit_subtree subtree on subtree.root_id = holder.unit_id
                join organisation.pub_unit above on above.id = holder.unit_id
                where subtree.unit_id = :unit and holder.role = any(:roles)
            ) holder
            where holder.distance = 1
            order by holder.account_id
            """;

    private static final String FILLER = "UNIT_FILLER";
    private static final String REVIEWER = "UNIT_REVIEWER";

    private final JdbcClient jdbc;

    Recipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person and the name by which a job acts on the person's behalf. */
    record Acting(AccountId account, String username) {}

    List<AccountId> fillers(UnitId unit) {
        return of(unit, FILLER);
    }

    List<AccountId> fillersAndReviewers(UnitId unit) {
        return of(unit, FILLER, REVIEWER);
    }

    /** Those who decide: unit reviewers, the office, those who keep documents and the system. Fillers have reminders of their own. */
    List<Acting> deciders(DistrictId district) {
        return jdbc.sql("""
                        select distinct acting.account_id, acting.username
                        from access.pub_role_holder holder
                        join access.pub_acting_account acting on acting.account_id = holder.account_id
                        where holder.district_id = :district
                          and holder.role in ('UNIT_REVIEWER', 'OFFICE', 'DOCUMENT_ADMINISTRATOR', 'SYSTEM_ADMINISTRATOR')
                        order by acting.account_id
                        """)
                .param("district", district.value())
                .query((row, number) -> new Acting(new AccountId(row.getLong("account_id")), row.getString("username")))
                .list();
    }

    List<DistrictId> districts() {
        return jdbc.sql("select id from organisation.pub_unit where parent_id is null order by id")
                .query((row, number) -> new DistrictId(row.getLong("id")))
                .list();
    }

    private List<AccountId> of(UnitId unit, String... roles) {
        return jdbc.sql(OF_UNIT)
                .param("unit", unit.value())
                .param("roles", roles)
                .query((row, number) -> new AccountId(row.getLong("account_id")))
                .list();
    }
}
