package cn.liangdeng.office;

import cn.liangdeng.office.UnreadableFileException.Reason;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.jspecify.annotations.Nullable;

/** Gives POI the entries that were unpacked and checked, in place of the archive. */
final class PackageEntries implements ZipEntrySource {

    private final ZipContents contents;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    private boolean closed;

    private PackageEntries(ZipContents contents) {
        this.contents = contents;
        contents.names().forEach(name -> entries.put(name, new ZipArchiveEntry(name)));
    }

    /**
     * Unpacks, checks and opens an office file for reading.
     *
     * @throws UnreadableFileException if it is broken or hostile
     */
    static OPCPackage open(byte[] bytes, ReadingLimits limits) {
        ZipContents contents = ZipContents.read(bytes, limits);
        XmlSafety.check(contents);
        try {
            return OPCPackage.open(new PackageEntries(contents));
        } catch (InvalidFormatException | RuntimeException e) {
            throw new UnreadableFileException(Reason.BROKEN, e);
        }
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return Collections.enumeration(entries.values());
    }

    @Override
    public @Nullable ZipArchiveEntry getEntry(String path) {
        return entries.get(path);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) {
        return new ByteArrayInputStream(contents.content(entry.getName()));
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }
}
