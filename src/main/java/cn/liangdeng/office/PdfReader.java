package cn.liangdeng.office;

import cn.liangdeng.office.UnreadableFileException.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** Reads a PDF with a text layer. To be called through {@link WatchedReading}, which bounds its time and what errors do. */
final class PdfReader {

    /** More than any plan has; the yearbook of a province has 900. */
    static final int MAX_PAGES = 1_000;

    private static final int MAX_LETTERS = 4_000_000;
    private static final long WORKING_MEMORY = 64L * 1024 * 1024;
    private static final long WORKING_STORAGE = 512L * 1024 * 1024;

    /** Share of letters that may fail to say which character they are; more would silently lose words. */
    private static final double MAX_UNMAPPED = 0.05;

    static {
        FontMappers.set(new BuiltInFonts());
    }

    private final ReadingLimits limits;

    PdfReader(ReadingLimits limits) {
        this.limits = limits;
    }

    /**
     * @throws UnreadableFileException if it is protected, a scan, has too many pages or unpacks to too much
     * @throws IOException if it is damaged
     */
    LayoutText read(byte[] bytes) throws IOException {
        PdfStreams.check(bytes);
        MemoryUsageSetting memory = MemoryUsageSetting.setupMixed(WORKING_MEMORY, WORKING_STORAGE);
        try (PDDocument document = Loader.loadPDF(bytes, "", null, null, memory.streamCache)) {
            requireReadable(document);
            return read(document);
        } catch (InvalidPasswordException e) {
            throw new UnreadableFileException(Reason.ENCRYPTED, e);
        }
    }

    private static void requireReadable(PDDocument document) {
        AccessPermission permission = document.getCurrentAccessPermission();
        if (!permission.canExtractContent()) {
            throw new UnreadableFileException(Reason.COPYING_FORBIDDEN);
        }
        if (document.getNumberOfPages() > MAX_PAGES) {
            throw new UnreadableFileException(Reason.TOO_MANY_PAGES, MAX_PAGES);
        }
    }

    private LayoutText read(PDDocument document) throws IOException {
        List<PageContent> pages = new ArrayList<>();
        long letters = 0;
        long unmapped = 0;
        int empty = 0;
        for (PDPage page : document.getPages()) {
            if (pages.size() == MAX_PAGES) {
                throw new UnreadableFileException(Reason.TOO_MANY_PAGES, MAX_PAGES);
            }
            requireNoDisguise(page);
            PdfPageReader reader = new PdfPageReader(page);
            PageContent content = reader.read();
            pages.add(content);
            letters += content.texts().size();
            unmapped += reader.unmapped();
            empty += content.texts().isEmpty() && page.hasContents() ? 1 : 0;
            if (letters > MAX_LETTERS) {
                throw new UnreadableFileException(Reason.TOO_MANY_PAGES, MAX_PAGES);
            }
        }
        if (unmapped > (letters + unmapped) * MAX_UNMAPPED) {
            throw new UnreadableFileException(Reason.UNMAPPED_FONTS);
        }
        if (letters == 0) {
            throw new UnreadableFileException(Reason.SCANNED);
        }
        LayoutText read = PageLayout.assemble(pages, limits.maxColumns());
        Set<ReadingNotice> notices = EnumSet.noneOf(ReadingNotice.class);
        notices.addAll(read.notices());
        if (empty > 0) {
            notices.add(ReadingNotice.PAGES_WITHOUT_TEXT);
        }
        return new LayoutText(read.text(), notices);
    }

    /** A drawing that calls itself a picture would not have been measured. */
    private static void requireNoDisguise(PDPage page) {
        page.getContentStreams().forEachRemaining(stream -> {
            COSStream drawing = stream.getCOSObject();
            if ("Image".equals(drawing.getNameAsString("Subtype"))) {
                throw new UnreadableFileException(Reason.ZIP_BOMB);
            }
        });
    }
}
