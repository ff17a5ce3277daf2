package cn.liangdeng.reporting.domain;

import cn.liangdeng.attachment.FileId;
import cn.liangdeng.office.FileOrigin;
import cn.liangdeng.reporting.ReportId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A file that a unit attached to a report. Taken off, it stays on record with the person who did it. */
@Entity
@Table(schema = "reporting", name = "evidence")
class Evidence {

    @EmbeddedId
    private Key key;

    private long addedBy;
    private Instant addedAt;
    private @Nullable Long removedBy;
    private @Nullable Instant removedAt;

    /** When the file says that it was made; wall clock. */
    private @Nullable LocalDateTime madeAt;

    /** Whether it is, or may well be, a photo. */
    private boolean photo;

    @SuppressWarnings("NullAway.Init")
    protected Evidence() {}

    Evidence(ReportId report, FileId file, Actor by, FileOrigin origin) {
        this.key = Key.of(report, file);
        this.addedBy = by.account().value();
        this.addedAt = by.at();
        this.madeAt = origin.madeAt();
        this.photo = origin.photo();
    }

    /** Takes the file off; false if it was off before. */
    boolean takeOff(Actor by) {
        if (removedAt != null) {
            return false;
        }
        removedBy = by.account().value();
        removedAt = by.at();
        return true;
    }

    /** Report and file. */
    @Embeddable
    record Key(long reportId, long fileId) implements Serializable {

        static Key of(ReportId report, FileId file) {
            return new Key(report.value(), file.value());
        }
    }
}
