package cn.liangdeng.office;

import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.extraction.PlainTextReader;
import cn.liangdeng.office.UnreadableFileException.Reason;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads policy documents into the text model: Word (.docx, .doc, .wps in the format of Word), Excel (.xlsx, .xls), PDF, OFD,
 * HTML, Markdown and plain text. Holds no state; safe for use by several threads.
 *
 * <p>In the text of Word and HTML files every paragraph, heading and list item is a line; a row of a table is a line too, its
 * cells separated by tabs. A label that Word counts itself (一、, 1.) is part of the line, text deleted under revision, hidden
 * text and tables of contents are not; footnotes follow at the end. The text of a plain text file is the file's own, line ends
 * included, only the byte order mark is left out. PDF and OFD keep only where each letter stands: their lines are joined to
 * paragraphs, running heads and page numbers are left out, tables with lines are tables. A sheet of a workbook is a table.
 */
public final class DocumentReader {

    /** What {@link #read} accepts; also Word and Excel files with macros, which are passed over. */
    public static final List<FileKind> READABLE = List.of(
            FileKind.DOCX,
            FileKind.DOC,
            FileKind.XLSX,
            FileKind.XLS,
            FileKind.PDF,
            FileKind.OFD,
            FileKind.HTML,
            FileKind.MARKDOWN,
            FileKind.TXT);

    private final ReadingLimits limits;
    private final PlainTextReader plainText = new PlainTextReader();

    public DocumentReader() {
        this(ReadingLimits.DEFAULT);
    }

    public DocumentReader(ReadingLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a file.
     *
     * @param bytes the whole file
     * @param fileName its name; its ending must agree with the content
     * @throws UnreadableFileException if the file is hostile, damaged, of another kind, or holds no text
     */
    public ReadDocument read(byte[] bytes, String fileName) {
        FileGate.Admission admission = FileGate.admit(bytes, fileName, limits, READABLE);
        ReadDocument read = read(bytes, admission.kind());
        SecrecyMark.refuseIn(read.text().text());
        return admission.macros() ? read.with(ReadingNotice.MACROS_IGNORED) : read;
    }

    private ReadDocument read(byte[] bytes, FileKind kind) {
        return switch (kind) {
            case DOCX -> finish(kind, new DocxReader(limits).read(bytes));
            case DOC -> finish(kind, WatchedReading.of(() -> new DocReader(limits).read(bytes)));
            case XLSX, XLS -> finish(kind, new WorkbookText(limits).read(kind, bytes));
            case PDF -> finish(kind, WatchedReading.of(() -> new PdfReader(limits).read(bytes)));
            case OFD -> finish(kind, new OfdReader(limits).read(bytes));
            case MARKDOWN -> readMarkdown(bytes);
            case HTML -> readHtml(bytes);
            default -> readPlainText(bytes);
        };
    }

    private ReadDocument readHtml(byte[] bytes) {
        DecodedText decoded = decode(bytes);
        HtmlReader.Result result = new HtmlReader(limits).read(decoded.text());
        ReadDocument read = finish(FileKind.HTML, result.text(), result.title(), decoded.encoding());
        return result.framed() ? read.with(ReadingNotice.PAGE_FRAME) : read;
    }

    private ReadDocument readMarkdown(byte[] bytes) {
        DecodedText decoded = decode(bytes);
        DocumentText text = new MarkdownReader(limits).read(decoded.text());
        return finish(FileKind.MARKDOWN, text, null, decoded.encoding());
    }

    private ReadDocument readPlainText(byte[] bytes) {
        DecodedText decoded = decode(bytes);
        DocumentText text = plainText.read(decoded.text());
        return finish(FileKind.TXT, text, null, decoded.encoding());
    }

    /** Without pictures a text is small; the limit is that of a part of a Word file. */
    private DecodedText decode(byte[] bytes) {
        if (bytes.length > limits.maxPartBytes()) {
            throw new UnreadableFileException(Reason.TOO_LARGE, ReadingLimits.megabytes(limits.maxPartBytes()));
        }
        DecodedText decoded = TextDecoder.decode(bytes);
        if (decoded == null) {
            throw new UnreadableFileException(Reason.ENCODING);
        }
        return decoded;
    }

    private static ReadDocument finish(FileKind kind, DocumentText text) {
        return finish(kind, text, null, null);
    }

    private static ReadDocument finish(FileKind kind, LayoutText layout) {
        ReadDocument read = finish(kind, layout.text());
        return new ReadDocument(kind, read.text(), read.title(), null, layout.notices());
    }

    private static ReadDocument finish(
            FileKind kind, DocumentText text, @Nullable String statedTitle, @Nullable String encoding) {
        if (text.text().isBlank()) {
            throw new UnreadableFileException(Reason.NO_TEXT);
        }
        String title = statedTitle == null ? TitleCandidate.of(text) : statedTitle;
        return new ReadDocument(kind, text, title, encoding, Set.of());
    }
}
