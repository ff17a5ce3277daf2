package cn.liangdeng.office;

import cn.liangdeng.office.UnreadableFileException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The first look at every uploaded file: refuses what must not, or cannot, be read before any parser sees it. */
final class FileGate {

    /** Names of the streams of compound files by which their content is known; stored as UTF-16. */
    private static final byte[] ENCRYPTED_STREAM = streamName("EncryptedPackage");

    private static final byte[] EXCEL_STREAM = streamName("Workbook");
    private static final byte[] OLD_EXCEL_STREAM = streamName("Book");

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
            throw new UnreadableFileException(compoundReason(bytes));
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
            boolean meantAsText = FileKind.TXT.fits(fileName) || FileKind.HTML.fits(fileName);
            if (!meantAsText || TextDecoder.isBinary(bytes)) {
                return new UnreadableFileException(Reason.UNKNOWN_TYPE, fileName);
            }
            return new UnreadableFileException(TextDecoder.decode(bytes) == null ? Reason.ENCODING : Reason.NO_TEXT);
        }
        if (kind == FileKind.ZIP && (FileKind.DOCX.fits(fileName) || FileKind.XLSX.fits(fileName))) {
            // A damaged or inflated package shows no more than that it is an archive; unpacking it tells which of the
            // two.
            ZipContents.read(bytes, limits);
        }
        return new UnreadableFileException(Reason.WRONG_TYPE, fileName, kind.label());
    }

    private static Reason compoundReason(byte[] bytes) {
        if (contains(bytes, ENCRYPTED_STREAM)) {
            return Reason.ENCRYPTED;
        }
        return contains(bytes, EXCEL_STREAM) || contains(bytes, OLD_EXCEL_STREAM)
                ? Reason.LEGACY_EXCEL
                : Reason.LEGACY_WORD;
    }

    private static byte[] streamName(String name) {
        // With the closing zero of a directory entry, so that a longer name does not match.
        return (name + '\0').getBytes(StandardCharsets.UTF_16LE);
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            int matched = 0;
            while (matched < wanted.length && bytes[i + matched] == wanted[matched]) {
                matched++;
            }
            if (matched == wanted.length) {
                return true;
            }
        }
        return false;
    }
}
