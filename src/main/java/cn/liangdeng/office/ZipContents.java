package cn.liangdeng.office;

import cn.liangdeng.office.UnreadableFileException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The entries of a ZIP based file, unpacked once under limits. Everything later works on these bytes and never on the
 * archive, so that no second reader can see another content than the one that was checked. The data of pictures and fonts
 * is measured but not kept.
 */
final class ZipContents {

    /** From this unpacked size on the ratio counts; small texts of repeated words may shrink further than a bomb. */
    private static final long RATIO_GRACE_BYTES = 8L * 1024 * 1024;

    /** Times by which an office file may unpack; the worst seen in real spreadsheets is about half of it. */
    private static final long MAX_RATIO = 100;

    private static final int BUFFER_SIZE = 16_384;
    private static final byte[] NO_CONTENT = {};

    private static final Set<String> DATA_EXTENSIONS = Set.of(
            "png", "jpg", "jpeg", "gif", "bmp", "emf", "wmf", "tif", "tiff", "svg", "bin", "ttf", "odttf", "fntdata",
            "wav", "mp3", "mp4", "avi", "wdp");

    private final Map<String, byte[]> entries;

    private ZipContents(Map<String, byte[]> entries) {
        this.entries = Collections.unmodifiableMap(entries);
    }

    /**
     * Unpacks an office file.
     *
     * @throws UnreadableFileException if it is broken, has a name twice, or exceeds a limit
     */
    static ZipContents read(byte[] bytes, ReadingLimits limits) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try {
            walk(bytes, limits, name -> !isData(name), (name, content) -> {
                if (entries.put(name, content) != null) {
                    throw new UnreadableFileException(Reason.BROKEN);
                }
            });
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableFileException(Reason.BROKEN, e);
        }
        if (entries.isEmpty()) {
            throw new UnreadableFileException(Reason.BROKEN);
        }
        return new ZipContents(entries);
    }

    /** Names in the order of the archive. */
    Set<String> names() {
        return entries.keySet();
    }

    /** The unpacked bytes; empty for data that is not kept and for names that do not exist. */
    byte[] content(String name) {
        return entries.getOrDefault(name, NO_CONTENT);
    }

    private static boolean isData(String name) {
        return DATA_EXTENSIONS.contains(FileKind.extensionOf(name.toLowerCase(Locale.ROOT)));
    }

    /**
     * Goes through an archive by its directory, unpacking every entry and counting what comes out, not what the headers claim.
     *
     * @param keep names of the entries whose content is wanted; the others are seen with empty content
     * @param visitor gets name and content of every file entry
     * @throws IOException if the archive is damaged
     */
    static void walk(byte[] bytes, ReadingLimits limits, Predicate<String> keep, BiConsumer<String, byte[]> visitor)
            throws IOException {
        requireFewEntries(bytes, limits);
        byte[] buffer = new byte[BUFFER_SIZE];
        long total = 0;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                requireReadable(entry);
                boolean kept = keep.test(entry.getName());
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                long size = 0;
                try (InputStream data = zip.getInputStream(entry)) {
                    for (int read = data.read(buffer); read >= 0; read = data.read(buffer)) {
                        size += read;
                        total += read;
                        requireWithin(limits, bytes.length, kept ? size : 0, total);
                        if (kept) {
                            content.write(buffer, 0, read);
                        }
                    }
                }
                if (!entry.isDirectory()) {
                    visitor.accept(entry.getName(), content.toByteArray());
                }
            }
        }
    }

    /** Counts the records of the directory before a parser makes an object of each. */
    private static void requireFewEntries(byte[] bytes, ReadingLimits limits) {
        int count = 0;
        for (int i = 0; i + 3 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                count++;
            }
        }
        if (count > limits.maxEntries()) {
            throw new UnreadableFileException(Reason.ZIP_BOMB);
        }
    }

    private static void requireReadable(ZipArchiveEntry entry) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new UnreadableFileException(Reason.ENCRYPTED);
        }
        if (entry.getMethod() != ZipEntry.DEFLATED && entry.getMethod() != ZipEntry.STORED) {
            throw new IOException("unusual compression");
        }
    }

    private static void requireWithin(ReadingLimits limits, long packed, long partSize, long total) {
        boolean inflated = total > RATIO_GRACE_BYTES && total / MAX_RATIO > packed;
        if (inflated || partSize > limits.maxPartBytes() || total > limits.maxTotalBytes()) {
            throw new UnreadableFileException(Reason.ZIP_BOMB);
        }
    }
}
