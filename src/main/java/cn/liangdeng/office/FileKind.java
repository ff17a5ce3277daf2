package cn.liangdeng.office;

import java.util.List;
import java.util.Locale;

/** What a file is, judged by its content; the name only settles what the content leaves open. */
public enum FileKind {
    /** Word document without macros. */
    DOCX("Word (.docx)", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /** Excel workbook without macros. */
    XLSX("Excel (.xlsx)", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /** Document, workbook or presentation that carries macros. */
    MACRO_OFFICE("Office (VBA)", "application/octet-stream", "docm", "xlsm", "pptm", "dotm", "xltm", "xlsb"),
    /** Word document of the binary format of Word 97 to 2003, which WPS writes too. */
    DOC("Word (.doc)", "application/msword", "doc", "wps"),
    /** Excel workbook of the binary format of Excel 97 to 2003, which WPS writes too. */
    XLS("Excel (.xls)", "application/vnd.ms-excel", "xls", "et"),
    PDF("PDF", "application/pdf", "pdf"),
    /** Layout document after GB/T 33190. */
    OFD("OFD", "application/ofd", "ofd"),
    PNG("PNG", "image/png", "png"),
    JPG("JPG", "image/jpeg", "jpg", "jpeg"),
    /** A web page; browsers name it after the address, so also .shtml. */
    HTML("HTML", "text/html", "html", "htm", "shtml", "shtm", "xhtml"),
    /** Plain text in UTF-8, GB18030 or UTF-16 with byte order mark. */
    TXT("TXT", "text/plain", "txt", "text"),
    /** Plain text with the marks of Markdown; told from plain text by its name alone. */
    MARKDOWN("Markdown", "text/markdown", "md", "markdown"),
    /** Table of values between commas, semicolons or tabs; told from plain text by its name alone. */
    CSV("CSV", "text/csv", "csv"),
    /** Rich text, which many programs write under the name .doc. */
    RTF("RTF", "application/rtf", "rtf"),
    /** A document of Word in one file of XML, which many programs write under the name .doc. */
    WORD_XML("Word XML", "application/xml", "xml"),
    /** Text, sheet or presentation of the OpenDocument format. */
    ODF("OpenDocument", "application/vnd.oasis.opendocument", "odt", "ods", "odp"),
    /** A web page with its pictures in one file. */
    MHTML("MHTML", "multipart/related", "mht", "mhtml"),
    /** Presentation without macros. */
    PPTX("PowerPoint (.pptx)", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    /** A ZIP archive that is none of the above. */
    ZIP("ZIP", "application/zip", "zip"),
    /** An archive of another kind. */
    RAR("RAR", "application/vnd.rar", "rar", "7z"),
    /** Compound file that holds neither a Word 97 document nor an Excel 97 workbook, or is protected by a password. */
    OLE("OLE", "application/x-ole-storage", "doc", "xls", "ppt", "wps", "et", "dps"),
    UNKNOWN("?", "application/octet-stream");

    private final String label;
    private final String mediaType;
    private final List<String> extensions;

    FileKind(String label, String mediaType, String... extensions) {
        this.label = label;
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /**
     * Looks at a file.
     *
     * @param bytes the whole file
     * @param fileName its name; consulted only to tell a fragment of HTML from plain text
     */
    public static FileKind detect(byte[] bytes, String fileName) {
        return FileSniffer.detect(bytes, fileName);
    }

    /** Short name for messages, the same in every language. */
    public String label() {
        return label;
    }

    /** Media type under which such a file may be handed out. */
    public String mediaType() {
        return mediaType;
    }

    /** Usual name endings, without the dot, in lower case; empty for {@link #UNKNOWN}. */
    public List<String> extensions() {
        return extensions;
    }

    /** Whether the file's name ends as files of this kind do. */
    public boolean fits(String fileName) {
        return extensions.contains(extensionOf(fileName));
    }

    /** The name's ending in lower case without the dot; empty where there is none. */
    static String extensionOf(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    }
}
