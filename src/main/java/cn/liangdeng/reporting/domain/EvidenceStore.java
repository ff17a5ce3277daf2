package cn.liangdeng.reporting.domain;

import cn.liangdeng.attachment.Attachments;
import cn.liangdeng.attachment.FileId;
import cn.liangdeng.office.FileKind;
import cn.liangdeng.reporting.query.EvidenceFiles;
import cn.liangdeng.shared.BusinessException;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Stores files of the kinds that are permitted as evidence. */
@Component
class EvidenceStore {

    private static final int LONGEST_NAME = 255;
    private static final int BYTES_PER_MEGABYTE = 1024 * 1024;

    private static final Set<FileKind> PERMITTED = EnumSet.of(
            FileKind.PDF, FileKind.OFD, FileKind.PNG, FileKind.JPG, FileKind.DOCX, FileKind.XLSX, FileKind.TXT);

    private final Attachments attachments;

    EvidenceStore(Attachments attachments) {
        this.attachments = attachments;
    }

    /** @throws BusinessException invalid, if the file is empty, too large or of another kind */
    FileId store(String name, byte[] content) {
        String plain = plainName(name);
        return attachments.store(
                EvidenceFiles.OWNER, plain, permittedKind(plain, content).mediaType(), content);
    }

    static FileKind permittedKind(String name, byte[] content) {
        if (content.length == 0) {
            throw BusinessException.invalid("reporting.invalid.fileEmpty");
        }
        if (content.length > ReportEvidence.LARGEST_MEGABYTES * BYTES_PER_MEGABYTE) {
            throw BusinessException.invalid("reporting.invalid.fileTooLarge", ReportEvidence.LARGEST_MEGABYTES);
        }
        FileKind kind = FileKind.detect(content, name);
        if (!PERMITTED.contains(kind) || !kind.fits(name)) {
            throw BusinessException.invalid("reporting.invalid.fileKind", name);
        }
        return kind;
    }

    /** The name without a path that an old browser may have sent along. */
    static String plainName(String name) {
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (plain.isEmpty()) {
            throw BusinessException.invalid("reporting.invalid.fileName");
        }
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
    }
}
