package cn.liangdeng.reporting.domain;

import cn.liangdeng.attachment.Attachments;
import cn.liangdeng.attachment.FileId;
import cn.liangdeng.office.FileKind;
import cn.liangdeng.office.FileOrigins;
import cn.liangdeng.reporting.ReportAct;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.query.EvidenceFile;
import cn.liangdeng.reporting.query.EvidenceFiles;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Attaches evidence (佐证材料) to reports. */
@Service
@Transactional
@PreAuthorize("hasAuthority('REPORT_FILE')")
public class ReportEvidence {

    /** Largest file, in megabytes. */
    public static final int LARGEST_MEGABYTES = 20;

    private static final int MOST_FILES = 20;

    private final ReportDesk desk;
    private final EvidenceRepository evidence;
    private final EvidenceFiles files;
    private final Attachments attachments;
    private final CurrentUser currentUser;

    ReportEvidence(
            ReportDesk desk,
            EvidenceRepository evidence,
            EvidenceFiles files,
            Attachments attachments,
            CurrentUser currentUser) {
        this.desk = desk;
        this.evidence = evidence;
        this.files = files;
        this.attachments = attachments;
        this.currentUser = currentUser;
    }

    /** See {@link cn.liangdeng.reporting.Reports#attachEvidence}. */
    public FileId attach(ReportId id, String name, byte[] content) {
        Report report = desk.take(id);
        ReportDesk.requireNotClosed(report, desk.closedAmong(List.of(id)));
        String fileName = EvidenceStore.plainName(name);
        FileKind kind = EvidenceStore.permittedKind(fileName, content);
        List<EvidenceFile> attached = files.list(currentUser.actScope(), id);
        Optional<EvidenceFile> same = attached.stream()
                .filter(file -> file.sha256().equals(sha256(content)))
                .findFirst();
        if (same.isPresent()) {
            return same.get().file();
        }
        if (attached.size() >= MOST_FILES) {
            throw BusinessException.invalid("reporting.invalid.tooManyFiles", MOST_FILES);
        }
        Actor actor = desk.actor();
        report.evidenceChanged(ReportAct.ATTACHED, fileName, actor);
        FileId file = attachments.store(EvidenceFiles.OWNER, fileName, kind.mediaType(), content);
        evidence.save(new Evidence(id, file, actor, FileOrigins.of(kind, content)));
        desk.tell(List.of(report), ReportAct.ATTACHED);
        return file;
    }

    /** See {@link cn.liangdeng.reporting.Reports#removeEvidence}. */
    public void remove(ReportId id, FileId file) {
        Report report = desk.take(id);
        ReportDesk.requireNotClosed(report, desk.closedAmong(List.of(id)));
        Evidence found = evidence.findById(Evidence.Key.of(id, file))
                .orElseThrow(() -> BusinessException.notFound("reporting.notFound.file"));
        Actor actor = desk.actor();
        String name = attachments.describe(file).name();
        if (found.takeOff(actor)) {
            report.evidenceChanged(ReportAct.DETACHED, name, actor);
            desk.tell(List.of(report), ReportAct.DETACHED);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform knows SHA-256", e);
        }
    }
}
