package cn.liangdeng.attachment;

import cn.liangdeng.shared.DistrictId;
import java.time.Instant;

/**
 * What is known of a stored file.
 *
 * @param owner name of the owning module's {@link AttachmentGuard}
 * @param size bytes, positive
 * @param sha256 lower-case hexadecimal hash of the content
 */
public record StoredFile(
        FileId id,
        DistrictId district,
        String owner,
        String name,
        String mediaType,
        long size,
        String sha256,
        Instant storedAt) {}
