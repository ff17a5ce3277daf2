package cn.liangdeng.office;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Finds the encoding of a Chinese text. UTF-8 is recognised by its strict grammar; what is not UTF-8 is GB18030 (which
 * contains GB 2312 and GBK) where its byte pairs are plausible. Nothing is ever replaced: a text is decoded exactly or
 * not at all.
 */
final class TextDecoder {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16_LE_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16_BE_MARK = {(byte) 0xFE, (byte) 0xFF};

    /** Of a hundred characters at most this many may be control characters; copied text has a few, a program has many. */
    private static final int MAX_CONTROL_PERCENT = 1;

    private TextDecoder() {}

    /** The text, or null if the bytes are no text in a known encoding. */
    static @Nullable DecodedText decode(byte[] bytes) {
        if (startsWith(bytes, UTF_8_MARK)) {
            return strictly(bytes, UTF_8_MARK.length, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, UTF_16_LE_MARK)) {
            return strictly(bytes, UTF_16_LE_MARK.length, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, UTF_16_BE_MARK)) {
            return strictly(bytes, UTF_16_BE_MARK.length, StandardCharsets.UTF_16BE);
        }
        if (isBinary(bytes)) {
            return null;
        }
        DecodedText utf8 = strictly(bytes, 0, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return utf8;
        }
        return looksLikeGuobiao(bytes) ? strictly(bytes, 0, GB18030) : null;
    }

    /** Whether the bytes contain a NUL, which no text does outside UTF-16. */
    static boolean isBinary(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable DecodedText strictly(byte[] bytes, int from, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
            return hasFewControls(text) ? new DecodedText(text, charset.name()) : null;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean hasFewControls(String text) {
        long controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
                controls++;
            }
        }
        return controls * 100 <= (long) text.length() * MAX_CONTROL_PERCENT;
    }

    /**
     * In a simplified Chinese text at least every second double byte lies in the first level of GB 2312 or among its signs (rows
     * A1…D7); Big5, Shift-JIS and chance do not keep to it.
     */
    private static boolean looksLikeGuobiao(byte[] bytes) {
        int pairs = 0;
        int common = 0;
        int i = 0;
        while (i < bytes.length) {
            int lead = bytes[i] & 0xFF;
            if (lead < 0x80 || i + 1 == bytes.length) {
                i++;
                continue;
            }
            int trail = bytes[i + 1] & 0xFF;
            if (trail >= 0x30 && trail <= 0x39) {
                i += 4;
                continue;
            }
            pairs++;
            if (lead >= 0xA1 && lead <= 0xD7 && trail >= 0xA1) {
                common++;
            }
            i += 2;
        }
        return common * 2 >= pairs;
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (bytes[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
