package cn.liangdeng.office;

import cn.liangdeng.office.UnreadableFileException.Reason;
import java.util.List;
import java.util.stream.Collectors;

/** The first look at every uploaded file: refuses what must not, or cannot, be read before any parser sees it. */
final class FileGate {

    private FileGate() {}

    /**
     * @param readable the kinds that the caller reads
     * @return the kind, one of those
     * @throws UnreadableFileException in every other case
     */
    static FileKind admit(byte[] bytes, String fileName, ReadingLimits limits, List<FileKind> readable) {
        if (bytes.length == 0) {
            throw new UnreadableFileException(Reason.EMPTY);
        }
        if (bytes.length > limits.maxBytes()) {
            throw new UnreadableFileException(Reason.TOO_LARGE, ReadingLimits.megabytes(limits.maxBytes()));
        }
        FileKind kind = FileKind.detect(bytes, fileName);
        if (kind == FileKind.OLE) {
            throw new UnreadableFileException(compoundReason(bytes, fileName));
        }
        if (kind == FileKind.MACRO_OFFICE) {
            throw new UnreadableFileException(Reason.MACROS);
        }
        if (!kind.fits(fileName)) {
            throw mismatch(kind, bytes, fileName, limits);
        }
        if (!readable.contains(kind)) {
            String accepted = readable.stream().map(FileKind::label).collect(Collectors.joining(", "));
            throw new UnreadableFileException(Reason.UNSUPPORTED, kind.label(), accepted);
        }
        return kind;
    }

    private static UnreadableFileException mismatch(
            FileKind kind, byte[] bytes, String fileName, ReadingLimits limits) {
        if (kind == FileKind.UNKNOWN) {
            boolean meantAsText = FileKind.TXT.fits(fileName)
                    || FileKind.HTML.fits(fileName)
                    || FileKind.MARKDOWN.fits(fileName)
                    || FileKind.CSV.fits(fileName);
            if (!meantAsText || TextDecoder.isBinary(bytes)) {
                return new UnreadableFileException(Reason.UNKNOWN_TYPE, fileName);
            }
            return new UnreadableFileException(TextDecoder.decode(bytes) == null ? Reason.ENCODING : Reason.NO_TEXT);
        }
        if (kind == FileKind.ZIP
                && (FileKind.DOCX.fits(fileName) || FileKind.XLSX.fits(fileName) || FileKind.OFD.fits(fileName))) {
            // A damaged or inflated package shows no more than that it is an archive; unpacking it tells which of the
            // two.
            ZipContents.read(bytes, limits);
        }
        return new UnreadableFileException(Reason.WRONG_TYPE, fileName, kind.label());
    }

    /** A password, or a format older than Word and Excel 97 or of WPS's own, of which the name tells what it was meant to be. */
    private static Reason compoundReason(byte[] bytes, String fileName) {
        if (CompoundStreams.isEncrypted(bytes)) {
            return Reason.ENCRYPTED;
        }
        return FileKind.XLS.fits(fileName) || FileKind.XLSX.fits(fileName) ? Reason.LEGACY_EXCEL : Reason.LEGACY_WORD;
    }
}
