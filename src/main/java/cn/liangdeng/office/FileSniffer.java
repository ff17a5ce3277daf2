package cn.liangdeng.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells what a file is from its first bytes, from the list of contents of a package, or from being text. */
final class FileSniffer {

    private static final byte[] ZIP_SIGNATURE = {'P', 'K', 3, 4};
    private static final byte[] OLE_SIGNATURE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPG_SIGNATURE = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] RAR_SIGNATURE = {'R', 'a', 'r', '!'};
    private static final byte[] SEVEN_ZIP_SIGNATURE = {'7', 'z', (byte) 0xBC, (byte) 0xAF};
    private static final byte[] RTF_SIGNATURE = {'{', '\\', 'r', 't', 'f'};
    private static final byte[] PDF_SIGNATURE = {'%', 'P', 'D', 'F', '-'};

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String OPEN_DOCUMENT_TYPE = "mimetype";
    private static final String OFD_ROOT = "OFD.xml";
    private static final String MACRO_PROJECT = "vbaproject.bin";

    /** How far into a text its kind shows. */
    private static final int HEAD_LENGTH = 4_096;

    private static final Pattern HTML_START = Pattern.compile(
            "^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** The head of a page that was saved with its pictures (RFC 2557). */
    private static final Pattern MHTML_START = Pattern.compile(
            "^(?:[\\w-]+:.*\\R(?:[ \\t].*\\R)*)*?MIME-Version:[\\s\\S]*?multipart/related", Pattern.CASE_INSENSITIVE);

    /** Word documents in one file of XML, of Word 2003 and of later ones. */
    private static final Pattern WORD_XML_START =
            Pattern.compile("^\\s*<\\?xml[\\s\\S]*?(?:progid=\"Word\\.Document\"|<w:wordDocument|<pkg:package)");

    private static final Pattern ANY_TAG = Pattern.compile("<[a-zA-Z][a-zA-Z0-9]*[\\s>/]");

    private FileSniffer() {}

    static FileKind detect(byte[] bytes, String fileName) {
        if (startsWith(bytes, ZIP_SIGNATURE)) {
            return packageKind(bytes);
        }
        if (startsWith(bytes, OLE_SIGNATURE)) {
            return CompoundStreams.kindOf(bytes);
        }
        if (startsWith(bytes, PDF_SIGNATURE)) {
            return FileKind.PDF;
        }
        if (startsWith(bytes, PNG_SIGNATURE)) {
            return FileKind.PNG;
        }
        if (startsWith(bytes, JPG_SIGNATURE)) {
            return FileKind.JPG;
        }
        if (startsWith(bytes, RTF_SIGNATURE)) {
            return FileKind.RTF;
        }
        if (startsWith(bytes, RAR_SIGNATURE) || startsWith(bytes, SEVEN_ZIP_SIGNATURE)) {
            return FileKind.RAR;
        }
        return textKind(bytes, fileName);
    }

    /**
     * Whether a package lists a macro project; the content type alone would miss one smuggled into a plain document.
     */
    static boolean isMacroProject(String entryName) {
        return entryName.toLowerCase(Locale.ROOT).endsWith(MACRO_PROJECT);
    }

    /**
     * What an office file is when its macros are passed over.
     *
     * @return {@link FileKind#DOCX}, {@link FileKind#XLSX}, or the kind itself where it can be neither
     */
    static FileKind kindWithoutMacros(byte[] bytes) {
        String types = traits(bytes).contentTypes;
        if (types.contains("wordprocessingml.document.main+xml") || types.contains("ms-word.document.macroEnabled")) {
            return FileKind.DOCX;
        }
        boolean sheet = types.contains("spreadsheetml.sheet.main+xml")
                || types.contains("ms-excel.sheet.macroEnabled.main+xml");
        return sheet ? FileKind.XLSX : FileKind.MACRO_OFFICE;
    }

    private static FileKind packageKind(byte[] bytes) {
        return traits(bytes).kind();
    }

    /** A package that breaks off or exceeds the limits is judged by what was seen until then; reading it will say so. */
    private static PackageTraits traits(byte[] bytes) {
        PackageTraits traits = new PackageTraits();
        try {
            ZipContents.walk(
                    bytes,
                    ReadingLimits.DEFAULT,
                    name -> name.equals(CONTENT_TYPES) || name.equals(OPEN_DOCUMENT_TYPE),
                    traits::see);
        } catch (IOException | UnreadableFileException e) {
            return traits;
        }
        return traits;
    }

    private static FileKind textKind(byte[] bytes, String fileName) {
        DecodedText decoded = TextDecoder.decode(bytes);
        if (decoded == null || decoded.text().isBlank()) {
            return FileKind.UNKNOWN;
        }
        String text = decoded.text();
        String head = text.substring(0, Math.min(text.length(), HEAD_LENGTH));
        if (HTML_START.matcher(head).find()) {
            return FileKind.HTML;
        }
        if (MHTML_START.matcher(head).find()) {
            return FileKind.MHTML;
        }
        if (WORD_XML_START.matcher(head).find()) {
            return FileKind.WORD_XML;
        }
        if (FileKind.MARKDOWN.fits(fileName)) {
            return FileKind.MARKDOWN;
        }
        if (FileKind.CSV.fits(fileName)) {
            return FileKind.CSV;
        }
        boolean namedHtml = FileKind.HTML.fits(fileName);
        return namedHtml && ANY_TAG.matcher(text).find() ? FileKind.HTML : FileKind.TXT;
    }

    private static boolean startsWith(byte[] bytes, byte[] signature) {
        if (bytes.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if (bytes[i] != signature[i]) {
                return false;
            }
        }
        return true;
    }

    /** What the entries of a package say about it. */
    private static final class PackageTraits {

        private String contentTypes = "";
        private boolean macros;
        private boolean ofd;
        private boolean openDocument;

        void see(String name, byte[] content) {
            if (name.equals(CONTENT_TYPES)) {
                contentTypes = new String(content, StandardCharsets.UTF_8);
            }
            openDocument = openDocument
                    || name.equals(OPEN_DOCUMENT_TYPE)
                            && new String(content, StandardCharsets.UTF_8).startsWith(FileKind.ODF.mediaType());
            ofd = ofd || name.equals(OFD_ROOT);
            macros = macros || isMacroProject(name);
        }

        FileKind kind() {
            if (macros || contentTypes.contains("macroEnabled") || contentTypes.contains("sheet.binary")) {
                return FileKind.MACRO_OFFICE;
            }
            if (contentTypes.contains("wordprocessingml.document.main+xml")
                    || contentTypes.contains("wordprocessingml.template.main+xml")) {
                return FileKind.DOCX;
            }
            if (contentTypes.contains("spreadsheetml.sheet.main+xml")) {
                return FileKind.XLSX;
            }
            if (contentTypes.contains("presentationml.presentation.main+xml")) {
                return FileKind.PPTX;
            }
            return ofd ? FileKind.OFD : openDocument ? FileKind.ODF : FileKind.ZIP;
        }
    }
}
