package cn.liangdeng.access;

import cn.liangdeng.shared.UnitId;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.PermissionSubject;
import cn.liangdeng.testing.SignedIn;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An account, for the permission matrix: that of a filler of the unit. */
@Component
class AccountSubject implements PermissionSubject {

    private final People people;
    private final SignedIn signedIn;
    private final Accounts accounts;

    AccountSubject(People people, SignedIn signedIn, Accounts accounts) {
        this.people = people;
        this.signedIn = signedIn;
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "account";
    }

    @Override
    public Map<String, String> of(UnitId unit) {
        String username = people.account("subject." + unit.value(), unit, Role.UNIT_FILLER);
        long id = signedIn.call(People.ADMIN, accounts::list).stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
        return Map.of("id", String.valueOf(id));
    }
}
