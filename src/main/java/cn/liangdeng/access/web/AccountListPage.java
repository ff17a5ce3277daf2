package cn.liangdeng.access.web;

import cn.liangdeng.access.Role;
import cn.liangdeng.access.query.AccountRow;
import cn.liangdeng.shared.Option;
import cn.liangdeng.shared.Page;
import java.util.Arrays;
import java.util.List;

/**
 * The list of accounts.
 *
 * @param form what is searched for
 * @param page the rows
 * @param roles what may be chosen in the filter
 */
record AccountListPage(Search form, Page<AccountRow> page, List<Option> roles) {

    /**
     * The filter.
     *
     * @param search part of a name, empty for all
     * @param role name of a role, empty for all
     */
    record Search(String search, String role) {

        /** True where nothing is searched for. */
        public boolean isEmpty() {
            return search.isEmpty() && role.isEmpty();
        }
    }

    static AccountListPage of(Search form, Page<AccountRow> page) {
        List<Option> roles = Arrays.stream(Role.values())
                .map(role -> Option.keyed(role.name(), "access.role." + role.name()))
                .toList();
        return new AccountListPage(form, page, roles);
    }
}
