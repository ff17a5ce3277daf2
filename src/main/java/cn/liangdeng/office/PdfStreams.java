package cn.liangdeng.office;

import cn.liangdeng.office.UnreadableFileException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks through the packed streams of a PDF before a parser unpacks them: PDFBox unpacks a stream into memory whole. Streams are
 * found by their key words in the bytes, so that it does not matter by which way the file refers to them.
 */
final class PdfStreams {

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);

    /** Bytes before a stream that hold its description. */
    private static final int DESCRIPTION = 600;

    /** One page's drawing or one font, unpacked; a map with every building of a city has about 20 MB. */
    private static final long MAX_STREAM = 48L * 1024 * 1024;

    private static final long MAX_TOTAL = 256L * 1024 * 1024;

    /** Packed by methods other than Flate, which unpack to up to a thousand times; of such a stream this much is accepted. */
    private static final int MAX_OTHER_PACKED = 256 * 1024;

    private PdfStreams() {}

    /**
     * @throws UnreadableFileException if a stream unpacks to far more than a document needs
     */
    static void check(byte[] bytes) {
        byte[] buffer = new byte[65_536];
        long total = 0;
        int at = indexOf(bytes, STREAM, 0);
        while (at >= 0) {
            int start = afterLineEnd(bytes, at + STREAM.length);
            boolean isEnd = at >= 3 && bytes[at - 1] == 'd' && bytes[at - 2] == 'n' && bytes[at - 3] == 'e';
            if (!isEnd && start > 0) {
                int from = Math.max(0, at - DESCRIPTION);
                String description = new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
                description = description.substring(Math.max(0, description.lastIndexOf(" obj")));
                if (!isPicture(description)) {
                    total += measure(bytes, start, description, buffer);
                }
                if (total > MAX_TOTAL) {
                    throw new UnreadableFileException(Reason.ZIP_BOMB);
                }
            }
            at = indexOf(bytes, STREAM, at + STREAM.length);
        }
    }

    /** Pictures are not unpacked here, however large; what merely calls itself one is refused where it is used. */
    private static boolean isPicture(String description) {
        return description.replace(" ", "").contains("/Subtype/Image");
    }

    private static long measure(byte[] bytes, int start, String description, byte[] buffer) {
        boolean twice = description.indexOf("FlateDecode") != description.lastIndexOf("FlateDecode");
        if (twice) {
            throw new UnreadableFileException(Reason.ZIP_BOMB);
        }
        boolean other = description.contains("LZW") || description.contains("RunLength");
        if (other) {
            int end = indexOf(bytes, END, start);
            if ((end < 0 ? bytes.length : end) - start > MAX_OTHER_PACKED) {
                throw new UnreadableFileException(Reason.ZIP_BOMB);
            }
            return 0;
        }
        boolean flate = description.contains("Flate") || description.contains("/Fl");
        return flate ? inflated(bytes, start, buffer) : 0;
    }

    private static long inflated(byte[] bytes, int start, byte[] buffer) {
        Inflater inflater = new Inflater();
        long size = 0;
        try {
            inflater.setInput(bytes, start, bytes.length - start);
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                size += count;
                if (size > MAX_STREAM) {
                    throw new UnreadableFileException(Reason.ZIP_BOMB);
                }
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    return size;
                }
            }
            return size;
        } catch (DataFormatException e) {
            // Damaged or encrypted: what came out until then counts, the parser says what is wrong.
            return size;
        } finally {
            inflater.end();
        }
    }

    /** Position of the first byte of a stream after its key word, or -1 where the word is none. */
    private static int afterLineEnd(byte[] bytes, int at) {
        int start = at;
        while (start < bytes.length && (bytes[start] == ' ' || bytes[start] == '\r')) {
            start++;
        }
        if (start < bytes.length && bytes[start] == '\n') {
            return start + 1;
        }
        return start > at ? start : -1;
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int i = from; i + wanted.length <= bytes.length; i++) {
            int matched = 0;
            while (matched < wanted.length && bytes[i + matched] == wanted[matched]) {
                matched++;
            }
            if (matched == wanted.length) {
                return i;
            }
        }
        return -1;
    }
}
