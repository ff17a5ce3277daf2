package cn.liangdeng.access.domain;

import cn.liangdeng.shared.BusinessException;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name with which a person signs in: kept in lower case, typed in any. */
final class UserName {

    private static final Pattern FORM = Pattern.compile("[a-z0-9\\p{IsHan}._-]{2,60}");

    private UserName() {}

    /** The form in which it is stored and looked up. */
    static String normal(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** The same for a new account, refused where it is no proper user name. */
    static String checked(String typed) {
        String name = normal(typed);
        if (!FORM.matcher(name).matches()) {
            throw BusinessException.invalid("access.problem.username");
        }
        return name;
    }
}
