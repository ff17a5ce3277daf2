package cn.liangdeng.access.signin;

import cn.liangdeng.access.domain.AccountDetails;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.NotSignedInException;
import cn.liangdeng.shared.Permission;
import cn.liangdeng.shared.UnitId;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Asks the security context who is acting. */
@Component
class SignedInUser implements CurrentUser {

    @Override
    public AccountId account() {
        return details().account();
    }

    @Override
    public Set<AccountId> accounts() {
        return details().accounts();
    }

    @Override
    public String personName() {
        return details().personName();
    }

    @Override
    public DistrictId district() {
        return details().district();
    }

    @Override
    public UnitId unit() {
        return details().unit();
    }

    @Override
    public boolean may(Permission permission) {
        return details().may(permission);
    }

    @Override
    public DataScope readScope() {
        return details().readScope();
    }

    @Override
    public DataScope actScope() {
        return details().actScope();
    }

    private static AccountDetails details() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof AccountDetails details) {
            return details;
        }
        throw new NotSignedInException();
    }
}
