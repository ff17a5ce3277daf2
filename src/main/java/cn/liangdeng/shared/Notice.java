package cn.liangdeng.shared;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * What the last act came to, shown once on the next page. A controller puts it into the flash attributes under
 * {@link #ATTRIBUTE} before it redirects; the frame shows it.
 *
 * @param kind how it is shown
 * @param messageKey key of the sentence in the message bundles
 * @param arguments the sentence's arguments, as they are to be printed
 */
public record Notice(Kind kind, String messageKey, List<String> arguments) implements Serializable {

    /** Name of the flash attribute. */
    public static final String ATTRIBUTE = "notice";

    private static final long serialVersionUID = 1L;

    public Notice {
        arguments = List.copyOf(arguments);
    }

    /** The act is done. */
    public static Notice done(String messageKey, String... arguments) {
        return new Notice(Kind.DONE, messageKey, List.of(arguments));
    }

    /** Nothing went wrong, but there is something to know. */
    public static Notice info(String messageKey, String... arguments) {
        return new Notice(Kind.INFO, messageKey, List.of(arguments));
    }

    /** The act is done only in part, or has a consequence to look at. */
    public static Notice warning(String messageKey, String... arguments) {
        return new Notice(Kind.WARNING, messageKey, List.of(arguments));
    }

    /** The act was refused. */
    public static Notice problem(String messageKey, String... arguments) {
        return new Notice(Kind.PROBLEM, messageKey, List.of(arguments));
    }

    /** The act was refused, in the refusal's own words. */
    public static Notice problem(BusinessException refusal) {
        return problem(
                refusal.messageKey(),
                Arrays.stream(refusal.arguments()).map(String::valueOf).toArray(String[]::new));
    }

    /** The arguments in the form in which templates hand them to the bundle. */
    public Object[] parameters() {
        return arguments.toArray();
    }

    /** How a notice is shown. */
    public enum Kind {
        DONE("circle-check"),
        INFO("info-circle"),
        WARNING("alert-triangle"),
        PROBLEM("alert-circle");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }

        /** Id of its symbol in {@code static/icons.svg}. */
        public String icon() {
            return icon;
        }
    }
}
