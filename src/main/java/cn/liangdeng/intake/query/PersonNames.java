package cn.liangdeng.intake.query;

import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.DataScope;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names of the persons who decided on drafts. */
@Component
public class PersonNames {

    private final JdbcClient jdbc;

    PersonNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Account → name of its person, for accounts of the district. */
    public Map<AccountId, String> of(DataScope scope, Collection<AccountId> accounts) {
        return jdbc
                .sql("""
                        select account_id, name
                        from access.pub_person
                        where district_id = :district and account_id = any(:accounts)
                        """)
                .param("district", scope.district().value())
                .param("accounts", accounts.stream().map(AccountId::value).toArray(Long[]::new))
                .query((row, number) -> Map.entry(new AccountId(row.getLong("account_id")), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
