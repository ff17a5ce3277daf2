package cn.liangdeng.office;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that was made for a person, as the answer to the request: to be saved, and kept by no cache. */
public final class FileAnswer {

    /** What Windows refuses in the name of a file. */
    private static final Pattern UNFIT_FOR_A_NAME = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");

    private FileAnswer() {}

    /** @param title the file's name without its ending */
    public static ResponseEntity<byte[]> of(FileKind kind, String title, byte[] bytes) {
        String name = UNFIT_FOR_A_NAME.matcher(title).replaceAll("_") + "."
                + kind.extensions().get(0);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kind.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }
}
