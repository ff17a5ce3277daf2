package cn.liangdeng.shared;

import org.jspecify.annotations.Nullable;

/**
 * One choice of a select or radio group. Carries its words either ready or as a key of the bundles.
 *
 * @param value what the form sends
 * @param label the words, where they are data (a unit's name); else null
 * @param labelKey key of the words in the message bundles; else null
 */
public record Option(
        String value, @Nullable String label, @Nullable String labelKey) {

    public Option {
        if ((label == null) == (labelKey == null)) {
            throw new IllegalArgumentException("an option has either a label or a key");
        }
    }

    /** A choice whose words are data. */
    public static Option of(String value, String label) {
        return new Option(value, label, null);
    }

    /** A choice whose words stand in the message bundles. */
    public static Option keyed(String value, String labelKey) {
        return new Option(value, null, labelKey);
    }
}
