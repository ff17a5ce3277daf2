package cn.liangdeng.access.domain;

import cn.liangdeng.access.FirstAdministrator;
import cn.liangdeng.organisation.Districts;
import cn.liangdeng.shared.DistrictId;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives an empty installation its district and its first account, whose password stands once in the log. */
@Component
@Profile("!demo")
class FirstStart implements ApplicationRunner {

    static final String USERNAME = "admin";

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

    private final FirstDistrictProperties properties;
    private final Districts districts;
    private final FirstAdministrator administrator;
    private final AccountRepository accounts;
    private final Passwords passwords;
    private final MessageSource messages;
    private final TransactionTemplate transaction;

    FirstStart(
            FirstDistrictProperties properties,
            Districts districts,
            FirstAdministrator administrator,
            AccountRepository accounts,
            Passwords passwords,
            MessageSource messages,
            TransactionTemplate transaction) {
        this.properties = properties;
        this.districts = districts;
        this.administrator = administrator;
        this.accounts = accounts;
        this.passwords = passwords;
        this.messages = messages;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!properties.enabled()) {
            return;
        }
        String password = passwords.generate(USERNAME);
        boolean created = Boolean.TRUE.equals(transaction.execute(status -> createIfEmpty(password)));
        if (created) {
            log.warn("""


                    First start: district "{}" was created.
                    Sign in as {} with the password {}
                    It is shown only here and must be changed at once.
                    """, properties.name(), USERNAME, password);
        }
    }

    private boolean createIfEmpty(String password) {
        accounts.lockAdministrators();
        if (accounts.count() > 0) {
            return false;
        }
        DistrictId district =
                districts.findOnly().orElseGet(() -> districts.create(properties.code(), properties.name()));
        String personName = messages.getMessage("access.firstAdministrator", null, Locale.SIMPLIFIED_CHINESE);
        administrator.create(district, USERNAME, personName, password, true);
        return true;
    }
}
