package cn.liangdeng.office;

/**
 * How much a file may ask of the reader. Whatever exceeds a limit is refused before memory is spent on it.
 *
 * @param maxBytes size of the file as uploaded, in bytes
 * @param maxEntries number of entries of a ZIP based file
 * @param maxPartBytes size of one unpacked XML part, and of a text or HTML file, in bytes
 * @param maxTotalBytes size of everything unpacked, in bytes
 * @param maxRows number of rows with content in a sheet
 * @param maxColumns number of columns of a sheet or table
 */
public record ReadingLimits(
        long maxBytes, int maxEntries, long maxPartBytes, long maxTotalBytes, int maxRows, int maxColumns) {

    private static final long MEGABYTE = 1024L * 1024L;

    /** 50 MB as uploaded, 24 MB a part, 200 MB unpacked, 2 000 entries, 20 000 rows, 256 columns. */
    public static final ReadingLimits DEFAULT =
            new ReadingLimits(50 * MEGABYTE, 2_000, 24 * MEGABYTE, 200 * MEGABYTE, 20_000, 256);

    /**
     * @throws IllegalArgumentException if a limit is not positive
     */
    public ReadingLimits {
        if (maxBytes < 1 || maxEntries < 1 || maxPartBytes < 1 || maxTotalBytes < 1 || maxRows < 1 || maxColumns < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    /** The same limits with another size of the uploaded file, in bytes. */
    public ReadingLimits withMaxBytes(long bytes) {
        return new ReadingLimits(bytes, maxEntries, maxPartBytes, maxTotalBytes, maxRows, maxColumns);
    }

    /** A size in whole megabytes, for messages; at least 1. */
    static long megabytes(long bytes) {
        return Math.max(1, bytes / MEGABYTE);
    }
}
