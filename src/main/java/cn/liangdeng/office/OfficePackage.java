package cn.liangdeng.office;

import cn.liangdeng.office.UnreadableFileException.Reason;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A Word or Excel file that was unpacked and checked, with its parts. Never follows a relationship out of the file. */
final class OfficePackage implements Closeable {

    private static final byte[] NO_CONTENT = {};

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
        OPCPackage opened = guarded(() -> OPCPackage.open(new CheckedEntries(contents)));
        if (opened == null) {
            throw new UnreadableFileException(Reason.BROKEN);
        }
        return new OfficePackage(opened);
    }

    /**
     * The part that holds the document or the workbook.
     *
     * @throws UnreadableFileException if there is none
     */
    PackagePart main() {
        PackagePart main = guarded(() -> {
            PackagePart transitional =
                    target(opened, opened.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT));
            return transitional == null
                    ? target(opened, opened.getRelationshipsByType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT))
                    : transitional;
        });
        if (main == null) {
            throw new UnreadableFileException(Reason.BROKEN);
        }
        return main;
    }

    private static @Nullable PackagePart target(OPCPackage opened, Iterable<PackageRelationship> relationships) {
        for (PackageRelationship relationship : relationships) {
            if (relationship.getTargetMode() == TargetMode.INTERNAL) {
                return opened.getPart(relationship);
            }
        }
        return null;
    }

    /**
     * A part that another one refers to.
     *
     * @param typeEnding end of the relationship's type, which is the same in the transitional and the strict variant
     * @return the first such part inside the file, or null
     */
    static @Nullable PackagePart related(PackagePart part, String typeEnding) {
        return guarded(() -> {
            for (PackageRelationship relationship : part.getRelationships()) {
                if (leadsInside(relationship, typeEnding)) {
                    return part.getRelatedPart(relationship);
                }
            }
            return null;
        });
    }

    /** The part that another one refers to under an id, if the relationship is of that type and stays inside; else null. */
    static @Nullable PackagePart related(PackagePart part, String id, String typeEnding) {
        return guarded(() -> {
            PackageRelationship relationship = part.getRelationship(id);
            return relationship != null && leadsInside(relationship, typeEnding)
                    ? part.getRelatedPart(relationship)
                    : null;
        });
    }

    /** All parts inside the file that another one refers to under a type of that ending. */
    static List<PackagePart> allRelated(PackagePart part, String typeEnding) {
        List<PackagePart> parts = new ArrayList<>();
        guarded(() -> {
            for (PackageRelationship relationship : part.getRelationships()) {
                if (leadsInside(relationship, typeEnding)) {
                    parts.add(part.getRelatedPart(relationship));
                }
            }
            return null;
        });
        return parts;
    }

    private static boolean leadsInside(PackageRelationship relationship, String typeEnding) {
        return relationship.getTargetMode() == TargetMode.INTERNAL
                && relationship.getRelationshipType().endsWith(typeEnding);
    }

    /** Root of a part's XML; null for no part. */
    static @Nullable Element root(@Nullable PackagePart part) {
        if (part == null) {
            return null;
        }
        byte[] content = content(part);
        XmlSafety.requireSmallTree(content);
        return guarded(() ->
                DocumentHelper.readDocument(new ByteArrayInputStream(content)).getDocumentElement());
    }

    /** The bytes of a part. */
    static byte[] content(PackagePart part) {
        byte[] content = guarded(() -> {
            try (InputStream data = part.getInputStream()) {
                return data.readAllBytes();
            }
        });
        return content == null ? NO_CONTENT : content;
    }

    /** POI answers damaged packages with exceptions of many kinds, checked and unchecked; all of them mean a broken file. */
    private static <T> @Nullable T guarded(Callable<@Nullable T> step) {
        try {
            return step.call();
        } catch (UnreadableFileException e) {
            throw e;
        } catch (Exception e) {
            throw new UnreadableFileException(Reason.BROKEN, e);
        }
    }

    @Override
    public void close() {
        // Opened for reading: nothing is written back, only the memory is let go.
        opened.revert();
    }

    /** Gives POI the entries that were unpacked and checked, in place of the archive; macros are none of them. */
    private static final class CheckedEntries implements ZipEntrySource {

        /** POI passes over other names too, but writes each of them to the log, whatever it contains. */
        private static final Pattern LEGAL_NAME =
                Pattern.compile("\\[Content_Types]\\.xml|(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})+");

        private final ZipContents contents;
        private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
        private boolean closed;

        CheckedEntries(ZipContents contents) {
            this.contents = contents;
            contents.names().stream()
                    .filter(name -> LEGAL_NAME.matcher(name).matches() && !FileSniffer.isMacroProject(name))
                    .forEach(name -> entries.put(name, new ZipArchiveEntry(name)));
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
