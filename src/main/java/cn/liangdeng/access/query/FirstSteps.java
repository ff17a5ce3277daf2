package cn.liangdeng.access.query;

import cn.liangdeng.access.Role;
import cn.liangdeng.shared.DataScope;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a district that has just been set up still lacks before anybody can work in it. */
@Component
public class FirstSteps {

    /** Somebody must import documents, somebody judge reports, somebody file them. */
    private static final Set<Role> NEEDED = EnumSet.of(Role.OFFICE, Role.DOCUMENT_ADMINISTRATOR, Role.UNIT_FILLER);

    private static final String STATE = """
            -- Active units below the district, and the roles that somebody with an open account holds.
            select (select count(*) from organisation.pub_unit
                    where district_id = :district and parent_id is not null and active) as units,
                   array(select distinct account_role.role
                         from access.account
                         join access.account_role on account_role.account_id = account.id
                         where account.district_id = :district and account.enabled) as roles
            """;

    private final JdbcClient jdbc;

    FirstSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is missing.
     *
     * @param units whether there is no unit yet
     * @param roles the needed roles that nobody holds
     */
    public record Missing(boolean units, Set<Role> roles) {

        public Missing {
            roles = Set.copyOf(roles);
        }
    }

    /** What the district of this scope lacks; who does not see all of it is told nothing. */
    public Missing missing(DataScope scope) {
        if (!scope.wholeDistrict()) {
            return new Missing(false, Set.of());
        }
        return jdbc.sql(STATE)
                .param("district", scope.district().value())
                .query((row, number) -> {
                    Set<Role> roles = EnumSet.copyOf(NEEDED);
                    Arrays.stream((String[]) row.getArray("roles").getArray())
                            .map(Role::valueOf)
                            .forEach(roles::remove);
                    return new Missing(row.getInt("units") == 0, roles);
                })
                .single();
    }
}
