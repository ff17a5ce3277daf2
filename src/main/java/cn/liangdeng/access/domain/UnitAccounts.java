package cn.liangdeng.access.domain;

import cn.liangdeng.organisation.UnitDependants;
import cn.liangdeng.shared.UnitId;
import java.util.List;
import org.springframework.stereotype.Component;

/** A unit is not dissolved while somebody can still sign in for it. */
@Component
class UnitAccounts implements UnitDependants {

    private final AccountRepository accounts;

    UnitAccounts(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<Dependant> of(UnitId unit) {
        int count = accounts.countEnabledIn(unit.value());
        return count == 0 ? List.of() : List.of(new Dependant("access.problem.unitHasAccounts", count));
    }
}
