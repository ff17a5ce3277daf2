package cn.liangdeng.office;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When a file was made, as the file itself says; it may say anything.
 *
 * @param photo true where it is, or may well be, a photo
 * @param madeAt when it was taken, or written last; wall clock of the camera, Beijing time of a program; null where it does not say
 */
public record FileOrigin(boolean photo, @Nullable LocalDateTime madeAt) {

    /** Of a file that is no photo and says nothing. */
    public static final FileOrigin UNKNOWN = new FileOrigin(false, null);
}
