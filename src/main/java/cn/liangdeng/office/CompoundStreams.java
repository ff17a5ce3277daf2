package cn.liangdeng.office;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * What a compound file (the container of the binary office formats, MS-CFB) holds, told by the names of its streams. The names
 * are looked for as bytes, in capitals or not: opening the container would already be parsing a file of which nothing is known.
 * Only where that leaves two answers it is opened, watched.
 */
final class CompoundStreams {

    /** Where a protected document of the newer formats is kept. */
    private static final byte[] ENCRYPTED_STREAM = streamName("EncryptedPackage");

    private static final byte[] WORD_STREAM = streamName("WordDocument");
    private static final byte[] EXCEL_STREAM = streamName("Workbook");

    private CompoundStreams() {}

    static FileKind kindOf(byte[] bytes) {
        if (isEncrypted(bytes)) {
            return FileKind.OLE;
        }
        boolean word = contains(bytes, WORD_STREAM);
        boolean excel = contains(bytes, EXCEL_STREAM);
        if (word && excel) {
            // One holds the other as an object: the outer one's stream stands in the uppermost folder.
            return hasRootStream(bytes, "WordDocument") ? FileKind.DOC : FileKind.XLS;
        }
        return word ? FileKind.DOC : excel ? FileKind.XLS : FileKind.OLE;
    }

    private static boolean hasRootStream(byte[] bytes, String name) {
        try {
            return WatchedReading.of(() -> {
                try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
                    return file.getRoot().getEntryNames().stream().anyMatch(name::equalsIgnoreCase);
                }
            });
        } catch (UnreadableFileException e) {
            return true;
        }
    }

    static boolean isEncrypted(byte[] bytes) {
        return contains(bytes, ENCRYPTED_STREAM);
    }

    /** With the closing zero of a directory entry, so that a longer name does not match. */
    private static byte[] streamName(String name) {
        return (name + '\0').getBytes(StandardCharsets.UTF_16LE);
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            int matched = 0;
            while (matched < wanted.length && lower(bytes[i + matched]) == lower(wanted[matched])) {
                matched++;
            }
            if (matched == wanted.length) {
                return true;
            }
        }
        return false;
    }

    private static int lower(byte character) {
        return character >= 'A' && character <= 'Z' ? character + ('a' - 'A') : character;
    }
}
