package cn.liangdeng.testing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import javax.imageio.ImageIO;

/** Small JPG files, as a camera or a messenger would leave them. */
public final class Photos {

    private static final int START = 2;
    private static final int LENGTH_OF_TIFF = 64;

    private Photos() {}

    /** A photo that says when it was taken (Exif, DateTimeOriginal). */
    public static byte[] takenAt(LocalDateTime moment, int shade) {
        byte[] day = (DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss").format(moment) + "\0")
                .getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(LENGTH_OF_TIFF).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        // The first directory holds nothing but the place of the second, which holds nothing but the moment.
        tiff.putShort((short) 1)
                .putShort((short) 0x8769)
                .putShort((short) 4)
                .putInt(1)
                .putInt(26)
                .putInt(0);
        tiff.putShort((short) 1)
                .putShort((short) 0x9003)
                .putShort((short) 2)
                .putInt(day.length)
                .putInt(44)
                .putInt(0);
        tiff.put(day);
        byte[] plain = stripped(shade);
        ByteBuffer photo = ByteBuffer.allocate(plain.length + 10 + LENGTH_OF_TIFF);
        photo.put(plain, 0, START);
        photo.put((byte) 0xFF).put((byte) 0xE1).putShort((short) (LENGTH_OF_TIFF + 8));
        photo.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        photo.put(plain, START, plain.length - START);
        return photo.array();
    }

    /** A photo that no longer says when it was taken. */
    public static byte[] stripped(int shade) {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 256; i++) {
            image.setRGB(i % 16, i / 16, shade * 0x010101 + i);
        }
        try (ByteArrayOutputStream written = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", written);
            return written.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
