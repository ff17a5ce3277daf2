package cn.liangdeng.attachment.domain;

import cn.liangdeng.attachment.AttachmentGuard;
import cn.liangdeng.attachment.Attachments;
import cn.liangdeng.attachment.FileId;
import cn.liangdeng.attachment.FileName;
import cn.liangdeng.attachment.StoredFile;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DistrictId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files in the database, their content once for each hash. */
@Service
class AttachmentStore implements Attachments {

    private static final long BYTES_PER_MEGABYTE = 1024L * 1024;

    private final JdbcClient jdbc;
    private final AttachmentGuards guards;
    private final CurrentUser user;
    private final Clock clock;

    AttachmentStore(JdbcClient jdbc, AttachmentGuards guards, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.guards = guards;
        this.user = user;
        this.clock = clock;
    }

    @Override
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public FileId store(String owner, String name, String mediaType, byte[] content) {
        AttachmentGuard guard =
                guards.of(owner).orElseThrow(() -> new IllegalArgumentException("no guard for the files of " + owner));
        if (content.length == 0) {
            throw BusinessException.invalid("attachment.empty");
        }
        if (content.length > guard.maximumSize()) {
            throw BusinessException.invalid("attachment.tooLarge", guard.maximumSize() / BYTES_PER_MEGABYTE);
        }
        String sha256 = sha256(content);
        // Two uploads of the same content at once: the second waits for the first and then finds the row there.
        jdbc.sql("""
                        insert into attachment.blob (sha256, size, content)
                        values (:sha256, :size, :content)
                        on conflict (sha256) do nothing
                        """)
                .param("sha256", sha256)
                .param("size", content.length)
                .param("content", content)
                .update();
        return new FileId(jdbc.sql("""
                        insert into attachment.file
                               (id, district_id, owner, sha256, name, media_type, stored_by, stored_at)
                        values (nextval('attachment.file_seq'), :district, :owner, :sha256, :name, :mediaType, :account, :now)
                        returning id
                        """)
                .param("district", user.district().value())
                .param("owner", owner)
                .param("sha256", sha256)
                .param("name", FileName.clean(name))
                .param("mediaType", mediaType)
                .param("account", user.account().value())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single());
    }

    @Override
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public StoredFile describe(FileId id) {
        return jdbc.sql("""
                        select id, district_id, owner, name, media_type, size, sha256, stored_at
                        from attachment.pub_file
                        where id = :id and district_id = :district
                        """)
                .param("id", id.value())
                .param("district", user.district().value())
                .query(AttachmentStore::storedFile)
                .optional()
                .orElseThrow(() -> BusinessException.notFound("attachment.notFound"));
    }

    @Override
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public byte[] content(FileId id) {
        return jdbc.sql("""
                        select blob.content
                        from attachment.file
                        join attachment.blob on blob.sha256 = file.sha256
                        where file.id = :id and file.district_id = :district
                        """)
                .param("id", id.value())
                .param("district", user.district().value())
                .query((row, number) -> row.getBytes("content"))
                .optional()
                .orElseThrow(() -> BusinessException.notFound("attachment.notFound"));
    }

    @Override
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void remove(FileId id) {
        jdbc.sql("""
                        with gone as (
                            delete from attachment.file where id = :id and district_id = :district returning id, sha256
                        )
                        delete from attachment.blob
                        using gone
                        where blob.sha256 = gone.sha256
                          -- The statement still sees the row that it deletes, so that row does not count as another user.
                          and not exists (
                              select 1 from attachment.file other
                              where other.sha256 = gone.sha256 and other.id <> gone.id)
                        """)
                .param("id", id.value())
                .param("district", user.district().value())
                .update();
    }

    private static StoredFile storedFile(ResultSet row, int number) throws SQLException {
        return new StoredFile(
                new FileId(row.getLong("id")),
                new DistrictId(row.getLong("district_id")),
                row.getString("owner"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getTimestamp("stored_at").toInstant());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
