package cn.liangdeng.dispatch.query;

import cn.liangdeng.attachment.AttachmentGuard;
import cn.liangdeng.attachment.FileId;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Permission;
import org.springframework.stereotype.Component;

/** Evidence of decisions is handed out to those who may see the decision. */
@Component
public class DecisionFileGuard implements AttachmentGuard {

    /** Under which name the files are stored. */
    public static final String OWNER = "dispatch";

    private final DecisionReader decisions;

    DecisionFileGuard(DecisionReader decisions) {
        this.decisions = decisions;
    }

    @Override
    public String owner() {
        return OWNER;
    }

    @Override
    public boolean mayRead(FileId file, CurrentUser user) {
        return user.may(Permission.DECISION_READ) && decisions.isReadable(user.readScope(), file.value());
    }
}
