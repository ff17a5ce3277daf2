package cn.liangdeng.office;

import cn.liangdeng.office.UnreadableFileException.Reason;
import java.util.List;
import java.util.stream.Collectors;

/** The first look at every uploaded file: refuses what must not, or cannot, be read before any parser sees it. */
final class FileGate {

    private FileGate() {}

    /**
     * What may be read.
     *
     * @param kind what the file is, apart from macros
     * @param macros whether it carries macros, which nobody looks at
     */
    record Admission(FileKind kind, boolean macros) {}

    /**
     * @param readable the kinds that the caller reads
     * @return the kind, one of those
     * @throws UnreadableFileException in every other case
     */
    static Admission admit(byte[] bytes, String fileName, ReadingLimits limits, List<FileKind> readable) {
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
        boolean macros = kind == FileKind.MACRO_OFFICE;
        if (macros) {
            kind = FileSniffer.kindWithoutMacros(bytes);
        }
        if (kind == FileKind.MACRO_OFFICE) {
            throw new UnreadableFileException(Reason.MACROS);
        }
        refuseForeign(kind, readable);
        if (!kind.fits(fileName) && !(macros && FileKind.MACRO_OFFICE.fits(fileName))) {
            throw mismatch(kind, bytes, fileName, limits);
        }
        if (kind == FileKind.ZIP) {
            throw new UnreadableFileException(Reason.ARCHIVE);
        }
        if (!readable.contains(kind)) {
            String accepted = readable.stream().map(FileKind::label).collect(Collectors.joining(", "));
            throw new UnreadableFileException(Reason.UNSUPPORTED, kind.label(), accepted);
        }
        return new Admission(kind, macros);
    }

    /** What people often send in place of a document, under whatever name, and what they are to do with it. */
    private static void refuseForeign(FileKind kind, List<FileKind> readable) {
        if (!readable.contains(FileKind.DOCX) || readable.contains(kind)) {
            return;
        }
        switch (kind) {
            case RTF, WORD_XML, ODF -> throw new UnreadableFileException(Reason.OTHER_WORD, kind.label());
            case MHTML -> throw new UnreadableFileException(Reason.WEB_ARCHIVE);
            case PNG, JPG -> throw new UnreadableFileException(Reason.PICTURE);
            case RAR -> throw new UnreadableFileException(Reason.ARCHIVE);
            default -> {
                // judged by its name
            }
        }
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
