package cn.liangdeng.office;

import cn.liangdeng.office.UnreadableFileException.Reason;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** A Word or Excel file that was unpacked and checked, with its parts. Never follows a relationship out of the file. */
final class OfficePackage implements Closeable {

    private final OPCPackage opened;

    private OfficePackage(OPCPackage opened) {
        this.opened = opened;
    }

    /**
     * Unpacks, checks and opens an office file for reading.
     *
     * @throws UnreadableFileException if it is broken or hostile
     */
    static OfficePackage open(byte[] bytes, ReadingLimits limits) {
        ZipContents contents = ZipContents.read(bytes, limits);
        XmlSafety.check(contents);
        try {
            return new OfficePackage(OPCPackage.open(new CheckedEntries(contents)));
        } catch (InvalidFormatException | RuntimeException e) {
            throw new UnreadableFileException(Reason.BROKEN, e);
        }
    }

    /** The part that holds the document or the workbook. */
    PackagePart main() throws InvalidFormatException {
        for (String type :
                List.of(PackageRelationshipTypes.CORE_DOCUMENT, PackageRelationshipTypes.STRICT_CORE_DOCUMENT)) {
            for (PackageRelationship relationship : opened.getRelationshipsByType(type)) {
                if (relationship.getTargetMode() == TargetMode.INTERNAL) {
                    PackagePart part = opened.getPart(relationship);
                    if (part != null) {
                        return part;
                    }
                }
            }
        }
        throw new UnreadableFileException(Reason.BROKEN);
    }

    /**
     * A part that another one refers to.
     *
     * @param typeEnding end of the relationship's type, which is the same in the transitional and the strict variant
     * @return the first such part inside the file, or null
     */
    static @Nullable PackagePart related(PackagePart part, String typeEnding) throws InvalidFormatException {
        for (PackageRelationship relationship : part.getRelationships()) {
            if (relationship.getTargetMode() == TargetMode.INTERNAL
                    && relationship.getRelationshipType().endsWith(typeEnding)) {
                PackagePart target = part.getRelatedPart(relationship);
                if (target != null) {
                    return target;
                }
            }
        }
        return null;
    }

    /** Root of a part's XML; null for no part. */
    static @Nullable Element root(@Nullable PackagePart part) throws IOException, SAXException {
        if (part == null) {
            return null;
        }
        byte[] content = content(part);
        XmlSafety.requireSmallTree(content);
        return Objects.requireNonNull(
                DocumentHelper.readDocument(new ByteArrayInputStream(content)).getDocumentElement());
    }

    /** The bytes of a part. */
    static byte[] content(PackagePart part) throws IOException {
        try (InputStream content = part.getInputStream()) {
            return content.readAllBytes();
        }
    }

    @Override
    public void close() {
        // Opened for reading: nothing is written back, only the memory is let go.
        opened.revert();
    }

    /** Gives POI the entries that were unpacked and checked, in place of the archive. */
    private static final class CheckedEntries implements ZipEntrySource {

        private final ZipContents contents;
        private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
        private boolean closed;

        CheckedEntries(ZipContents contents) {
            this.contents = contents;
            contents.names().forEach(name -> entries.put(name, new ZipArchiveEntry(name)));
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
}
