package cn.liangdeng.target.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words on a page: data as they are, or a sentence of the bundles with its arguments.
 *
 * @param text the data; null where the words stand in the bundles
 * @param key key in the bundles; null where the words are data
 */
record Words(@Nullable String text, @Nullable String key, List<String> arguments) {

    static Words of(String text) {
        return new Words(text, null, List.of());
    }

    static Words keyed(String key, String... arguments) {
        return new Words(null, key, List.of(arguments));
    }

    /** The arguments in the form in which templates hand them to the bundle. */
    public Object[] parameters() {
        return arguments.toArray();
    }
}
