package cn.liangdeng.testing;

import java.util.UUID;

/** Names for what tests make in a shared database. */
public final class Letters {

    private static final int COUNT = 8;

    private Letters() {}

    /** Eight letters that occur nowhere else; a digit among them might be read as a figure of a document. */
    public static String unique() {
        StringBuilder letters = new StringBuilder();
        UUID.randomUUID()
                .toString()
                .chars()
                .limit(COUNT)
                .forEach(c -> letters.append((char) (c <= '9' ? c - '0' + 'g' : c)));
        return letters.toString();
    }
}
