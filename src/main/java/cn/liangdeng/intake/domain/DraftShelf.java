package cn.liangdeng.intake.domain;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DistrictId;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** The drafts of documents that the current person may see. */
@Component
class DraftShelf {

    private final PolicyDocuments documents;
    private final DraftRepository drafts;
    private final CurrentUser user;

    DraftShelf(PolicyDocuments documents, DraftRepository drafts, CurrentUser user) {
        this.documents = documents;
        this.drafts = drafts;
        this.user = user;
    }

    DistrictId district() {
        return user.district();
    }

    /** In text order. */
    List<Draft> of(DocumentId document) {
        documents.require(document);
        return drafts.of(document.value(), user.district().value());
    }

    /** One after the other: recognition, publishing and discarding of the same document. */
    List<Draft> locked(DocumentId document) {
        drafts.lock(document.value());
        return of(document);
    }

    void save(List<Draft> changed) {
        try {
            drafts.saveAllAndFlush(changed);
        } catch (OptimisticLockingFailureException overtaken) {
            throw BusinessException.conflict("intake.conflict.somebody");
        }
    }

    void remove(List<Draft> gone) {
        drafts.deleteAll(gone);
        drafts.flush();
    }
}
