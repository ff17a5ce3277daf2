package cn.liangdeng.notification.domain;

import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the signed-in person wants to be told. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class OwnPreference {

    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");
    private static final int LONGEST_MAIL = 254;
    private static final Pattern PLATFORM_USER = Pattern.compile("[A-Za-z0-9._+-]{1,100}");

    private final SettingsTables settings;
    private final CurrentUser currentUser;

    OwnPreference(SettingsTables settings, CurrentUser currentUser) {
        this.settings = settings;
        this.currentUser = currentUser;
    }

    @Transactional(readOnly = true)
    public Preference get() {
        return settings.preference(currentUser.account());
    }

    /**
     * @throws BusinessException invalid, if an address is missing or is none, or only one end of the quiet hours is given; conflict,
     *     if the choice was changed elsewhere meanwhile
     */
    public void set(Preference choice) {
        String mail = choice.mailAddress();
        if (mail == null
                ? choice.byMail()
                : mail.length() > LONGEST_MAIL || !MAIL.matcher(mail).matches()) {
            throw BusinessException.invalid("notification.invalid.mail");
        }
        String user = choice.platformUser();
        if (user == null ? choice.byWebhook() : !PLATFORM_USER.matcher(user).matches()) {
            throw BusinessException.invalid("notification.invalid.platformUser");
        }
        if (isNull(choice.quietFrom()) != isNull(choice.quietUntil())) {
            throw BusinessException.invalid("notification.invalid.quiet");
        }
        if (!settings.store(currentUser.account(), choice)) {
            throw BusinessException.conflict("notification.conflict.changed");
        }
    }

    private static boolean isNull(@Nullable Object value) {
        return value == null;
    }
}
