package cn.liangdeng.access.domain;

import cn.liangdeng.access.AccountChange;
import cn.liangdeng.access.AccountSummary;
import cn.liangdeng.access.Accounts;
import cn.liangdeng.access.NewAccount;
import cn.liangdeng.access.query.AccountQueries;
import cn.liangdeng.access.query.AccountRow;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.UnitId;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The public face of the accounts. */
@Service
@PreAuthorize("hasAuthority('ACCOUNT_MANAGE')")
class AccountService implements Accounts {

    private final AccountQueries queries;
    private final AccountEditing editing;
    private final CurrentUser user;

    AccountService(AccountQueries queries, AccountEditing editing, CurrentUser user) {
        this.queries = queries;
        this.editing = editing;
        this.user = user;
    }

    @Override
    @Transactional(readOnly = true)
    public List<AccountSummary> list() {
        return queries.list(DataScope.district(user.district())).stream()
                .map(AccountRow::account)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public AccountSummary get(AccountId id) {
        return queries.find(DataScope.district(user.district()), id)
                .map(AccountRow::account)
                .orElseThrow(() -> BusinessException.notFound("access.problem.notFound"));
    }

    @Override
    @Transactional
    public AccountId create(NewAccount account) {
        return editing.create(account);
    }

    @Override
    @Transactional
    public boolean change(AccountId id, AccountChange change) {
        return editing.change(id, change);
    }

    @Override
    @Transactional
    public void setCharges(AccountId id, Set<UnitId> units) {
        AccountSummary present = get(id);
        editing.change(
                id,
                new AccountChange(
                        present.personName(),
                        present.jobTitle(),
                        present.officePhone(),
                        present.unit(),
                        present.roles(),
                        units));
    }
}
