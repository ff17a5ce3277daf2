package cn.liangdeng.office;

import cn.liangdeng.shared.BeijingTime;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads from a file when it was made: of a photo the moment of the exposure (Exif), of a PDF, a .docx and an .xlsx when they were
 * written last. Looks at nothing else, and a file that says nothing, says it wrongly or is broken is no error.
 */
public final class FileOrigins {

    private static final Logger log = LoggerFactory.getLogger(FileOrigins.class);

    private static final DateTimeFormatter EXIF = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");

    /** ISO 32000-1, 7.9.4: the time may be cut short, the zone may be missing. */
    private static final Pattern PDF_DATE =
            Pattern.compile("/(?:ModDate|CreationDate)\\s{0,4}\\(D:(\\d{4})(\\d{2})(\\d{2})"
                    + "(?:(\\d{2})(\\d{2})(\\d{2})?)?(?:(Z)|([+-])(\\d{2})'?(\\d{2})?)?");

    private static final Pattern OFFICE_DATE =
            Pattern.compile("<dcterms:(?:modified|created)[^>]{0,200}>\\s{0,20}([0-9TZ:.+-]{16,35})\\s{0,20}<");

    private static final String CORE_PROPERTIES = "docProps/core.xml";

    private FileOrigins() {}

    /** When the file was made, as far as it says. A JPG without a day is a photo that a messenger has stripped of it. */
    public static FileOrigin of(FileKind kind, byte[] content) {
        try {
            return switch (kind) {
                case JPG -> new FileOrigin(true, taken(content));
                case PNG -> {
                    LocalDateTime at = taken(content);
                    yield new FileOrigin(at != null, at);
                }
                case PDF ->
                    new FileOrigin(
                            false,
                            newest(
                                    PDF_DATE.matcher(new String(content, StandardCharsets.ISO_8859_1)),
                                    FileOrigins::pdfDate));
                case DOCX, XLSX ->
                    new FileOrigin(
                            false, newest(OFFICE_DATE.matcher(coreProperties(content)), FileOrigins::officeDate));
                default -> FileOrigin.UNKNOWN;
            };
        } catch (IOException | ImageProcessingException | RuntimeException unreadable) {
            log.debug("No origin of a {} file: {}", kind, unreadable.toString());
            return new FileOrigin(kind == FileKind.JPG, null);
        }
    }

    private static @Nullable LocalDateTime taken(byte[] content) throws IOException, ImageProcessingException {
        ExifSubIFDDirectory exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(content))
                .getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        String at = exif == null ? null : exif.getString(ExifDirectoryBase.TAG_DATETIME_ORIGINAL);
        return at == null || at.isBlank() ? null : LocalDateTime.parse(at.strip(), EXIF);
    }

    private static String coreProperties(byte[] content) throws IOException {
        StringBuilder properties = new StringBuilder();
        ZipContents.walk(
                content,
                ReadingLimits.DEFAULT,
                CORE_PROPERTIES::equals,
                (name, bytes) -> properties.append(new String(bytes, StandardCharsets.UTF_8)));
        return properties.toString();
    }

    /** A file that was written again carries both days. */
    private static @Nullable LocalDateTime newest(Matcher found, DateOf date) {
        LocalDateTime newest = null;
        while (found.find()) {
            try {
                LocalDateTime one = date.of(found);
                newest = newest == null || one.isAfter(newest) ? one : newest;
            } catch (DateTimeException wrong) {
                log.debug("A day that does not exist: {}", wrong.getMessage());
            }
        }
        return newest;
    }

    private static LocalDateTime pdfDate(Matcher found) {
        LocalDateTime at = LocalDateTime.of(
                number(found, 1),
                number(found, 2),
                number(found, 3),
                number(found, 4),
                number(found, 5),
                number(found, 6));
        if (found.group(7) == null && found.group(8) == null) {
            return at;
        }
        int minutes = number(found, 9) * 60 + number(found, 10);
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(("-".equals(found.group(8)) ? -minutes : minutes) * 60);
        return inBeijing(at.atOffset(offset));
    }

    private static LocalDateTime officeDate(Matcher found) {
        return inBeijing(OffsetDateTime.parse(found.group(1)));
    }

    private static LocalDateTime inBeijing(OffsetDateTime at) {
        return at.atZoneSameInstant(BeijingTime.ZONE).toLocalDateTime();
    }

    private static int number(Matcher found, int group) {
        String digits = found.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** The moment in a match. */
    private interface DateOf {

        /** @throws DateTimeException if there is no such moment */
        LocalDateTime of(Matcher found);
    }
}
