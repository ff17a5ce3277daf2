package cn.liangdeng.document.domain;

import cn.liangdeng.attachment.AttachmentGuard;
import cn.liangdeng.attachment.FileId;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may have the original of a policy document: whoever may read the document. */
@Component
class DocumentFiles implements AttachmentGuard {

    static final String OWNER = "document";

    /** 50 MB: a plan with scanned annexes. */
    private static final long MAXIMUM_SIZE = 50L * 1024 * 1024;

    private final JdbcClient jdbc;

    DocumentFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String owner() {
        return OWNER;
    }

    @Override
    public long maximumSize() {
        return MAXIMUM_SIZE;
    }

    @Override
    public boolean mayRead(FileId file, CurrentUser user) {
        if (!user.may(Permission.DOCUMENT_READ)) {
            return false;
        }
        return jdbc.sql("""
                        select exists (
                            select 1 from document.policy_document
                            where file_id = :file and district_id = :district and (status <> 'DRAFT' or :manages))
                        """)
                .param("file", file.value())
                .param("district", user.district().value())
                .param("manages", user.may(Permission.DOCUMENT_MANAGE))
                .query(Boolean.class)
                .single();
    }
}
