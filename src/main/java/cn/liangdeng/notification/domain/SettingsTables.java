package cn.liangdeng.notification.domain;

import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.DistrictId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Preferences of persons and switches of districts. */
@Repository
class SettingsTables {

    private final JdbcClient jdbc;

    SettingsTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The preferences of those who have chosen. */
    Map<AccountId, Preference> preferences(Collection<AccountId> accounts) {
        Map<AccountId, Preference> found = new HashMap<>();
        jdbc.sql("""
                        select account_id, by_mail, mail_address, by_webhook, platform_user, quiet_from, quiet_until, version
                        from notification.preference
                        where account_id = any(:accounts)
                        """)
                .param("accounts", accounts.stream().map(AccountId::value).toArray(Long[]::new))
                .query((row, number) -> Map.entry(new AccountId(row.getLong("account_id")), preference(row)))
                .list()
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    Preference preference(AccountId account) {
        return preferences(List.of(account)).getOrDefault(account, Preference.NONE);
    }

    /** Stores the choice; false where the stored one no longer has its version. */
    boolean store(AccountId account, Preference choice) {
        String sql = choice.version() == 0 ? """
                  insert into notification.preference
                      (account_id, by_mail, mail_address, by_webhook, platform_user, quiet_from, quiet_until)
                  values (:account, :byMail, :mailAddress, :byWebhook, :platformUser, :quietFrom, :quietUntil)
                  on conflict on constraint pk_preference do nothing
                  """ : """
                  update notification.preference
                  set by_mail = :byMail, mail_address = :mailAddress, by_webhook = :byWebhook,
                      platform_user = :platformUser, quiet_from = :quietFrom, quiet_until = :quietUntil,
                      version = version + 1
                  where account_id = :account and version = :version
                  """;
        JdbcClient.StatementSpec statement = jdbc.sql(sql)
                .param("account", account.value())
                .param("byMail", choice.byMail())
                .param("mailAddress", choice.mailAddress(), Types.VARCHAR)
                .param("byWebhook", choice.byWebhook())
                .param("platformUser", choice.platformUser(), Types.VARCHAR)
                .param("quietFrom", choice.quietFrom(), Types.TIME)
                .param("quietUntil", choice.quietUntil(), Types.TIME);
        return (choice.version() == 0 ? statement : statement.param("version", choice.version())).update() == 1;
    }

    Switches switches(DistrictId district) {
        return jdbc.sql("""
                        select reminders, mail, webhook, version
                        from notification.switchboard
                        where district_id = :district
                        """)
                .param("district", district.value())
                .query((row, number) -> new Switches(
                        row.getBoolean("reminders"),
                        row.getBoolean("mail"),
                        row.getBoolean("webhook"),
                        row.getInt("version")))
                .optional()
                .orElse(Switches.USUAL);
    }

    /** Stores the choice; false where the stored one no longer has its version. */
    boolean store(DistrictId district, Switches choice, String byName, Instant at) {
        String sql = choice.version() == 0 ? """
                  insert into notification.switchboard (district_id, reminders, mail, webhook, changed_by_name, changed_at)
                  values (:district, :reminders, :mail, :webhook, :byName, :at)
                  on conflict on constraint pk_switchboard do nothing
                  """ : """
                  update notification.switchboard
                  set reminders = :reminders, mail = :mail, webhook = :webhook, changed_by_name = :byName,
                      changed_at = :at, version = version + 1
                  where district_id = :district and version = :version
                  """;
        JdbcClient.StatementSpec statement = jdbc.sql(sql)
                .param("district", district.value())
                .param("reminders", choice.reminders())
                .param("mail", choice.mail())
                .param("webhook", choice.webhook())
                .param("byName", byName)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
        return (choice.version() == 0 ? statement : statement.param("version", choice.version())).update() == 1;
    }

    private static Preference preference(ResultSet row) throws SQLException {
        return new Preference(
                row.getBoolean("by_mail"),
                row.getString("mail_address"),
                row.getBoolean("by_webhook"),
                row.getString("platform_user"),
                row.getObject("quiet_from", LocalTime.class),
                row.getObject("quiet_until", LocalTime.class),
                row.getInt("version"));
    }
}
