package cn.liangdeng.notification.domain;

import cn.liangdeng.calendar.ReportingCalendar;
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
            -- Who holds one of the roles in the unit; where nobody does, in the nearest unit above it that has somebody. Besides
            -- whoever stands in for one of them today (代理).
            with holder as (
                select holder.account_id, holder.role,
                       rank() over (partition by holder.role order by length(above.path) desc) as distance
                from access.pub_role_holder holder
                join organisation.pub_unit_subtree subtree on subtree.root_id = holder.unit_id
                join organisation.pub_unit above on above.id = holder.unit_id
                where subtree.unit_id = :unit and holder.role = any(:roles)
            )
            select holder.account_id
            from holder
            where holder.distance = 1
            union
            select substitute.substitute_id
            from holder
            join access.pub_substitute substitute on substitute.absent_id = holder.account_id
            join access.pub_acting_account acting on acting.account_id = substitute.substitute_id
            where holder.distance = 1 and :today between substitute.first_day and substitute.last_day
            order by account_id
            """;

    private static final String FILLER = "UNIT_FILLER";
    private static final String REVIEWER = "UNIT_REVIEWER";

    private final JdbcClient jdbc;
    private final ReportingCalendar calendar;

    Recipients(JdbcClient jdbc, ReportingCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
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
                .param("today", calendar.today())
                .query((row, number) -> new AccountId(row.getLong("account_id")))
                .list();
    }
}
