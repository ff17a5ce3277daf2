package cn.liangdeng.reporting.query;

import cn.liangdeng.attachment.FileId;
import java.time.Instant;

/**
 * A file attached to a report.
 *
 * @param size in bytes
 * @param addedBy name of the person who attached it
 */
public record EvidenceFile(
        FileId file, String name, String mediaType, long size, String sha256, String addedBy, Instant addedAt) {}
