package cn.liangdeng.reporting.query;

import cn.liangdeng.attachment.AttachmentGuard;
import cn.liangdeng.attachment.FileId;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Permission;
import org.springframework.stereotype.Component;

/** Evidence is handed out to those who may see the report, and to nobody else. */
@Component
class EvidenceGuard implements AttachmentGuard {

    private final EvidenceFiles files;

    EvidenceGuard(EvidenceFiles files) {
        this.files = files;
    }

    @Override
    public String owner() {
        return EvidenceFiles.OWNER;
    }

    @Override
    public boolean mayRead(FileId file, CurrentUser user) {
        return user.may(Permission.REPORT_READ) && files.isReadable(user.readScope(), file)
                || mayReadAnswers(user) && files.isAnswer(user.readScope(), file);
    }

    /** Answers to questions of supervision are for those who asked and those who answer. */
    private static boolean mayReadAnswers(CurrentUser user) {
        return user.may(Permission.CLUE_HANDLE) || user.may(Permission.REPORT_FILE);
    }
}
