package cn.liangdeng.intake;

import java.util.List;

/**
 * One thing that is wrong with a draft, or missing before it can become a target.
 *
 * @param field name of the component of {@link DraftContent} that it is about
 * @param messageKey key of the sentence in the message bundles
 * @param arguments the sentence's arguments
 */
public record DraftProblem(String field, String messageKey, List<Object> arguments) {

    public DraftProblem {
        arguments = List.copyOf(arguments);
    }

    public static DraftProblem of(String field, String messageKey, Object... arguments) {
        return new DraftProblem(field, messageKey, List.of(arguments));
    }

    /** The arguments in the form in which templates hand them to the bundle. */
    public Object[] parameters() {
        return arguments.toArray();
    }
}
