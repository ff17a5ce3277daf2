package cn.liangdeng.notification.channel;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Whether anything may leave the machine. The demo district is fictional, so no setting opens it. */
@Component
class OutsideWorld {

    private final boolean open;

    OutsideWorld(Environment environment) {
        this.open = !environment.acceptsProfiles(Profiles.of("demo"));
    }

    boolean isOpen() {
        return open;
    }
}
