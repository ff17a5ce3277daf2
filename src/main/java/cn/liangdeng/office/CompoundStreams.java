package cn.liangdeng.office;

import java.nio.charset.StandardCharsets;

/**
 * What a compound file (the container of the binary office formats, MS-CFB) holds, told by the names of its streams. The names
 * are looked for as bytes: opening the container would already be parsing a file of which nothing is known.
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
        if (contains(bytes, WORD_STREAM)) {
            return FileKind.DOC;
        }
        return contains(bytes, EXCEL_STREAM) ? FileKind.XLS : FileKind.OLE;
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
