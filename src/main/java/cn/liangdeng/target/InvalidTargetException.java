package cn.liangdeng.target;

import cn.liangdeng.shared.BusinessException;
import java.util.List;

/** A target or indicator cannot be kept as it was entered. Names every field at fault, so that a form can show all at once. */
public class InvalidTargetException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * @param problems at least one
     */
    public InvalidTargetException(List<Problem> problems) {
        super(
                Kind.INVALID,
                problems.get(0).messageKey(),
                problems.get(0).arguments().toArray());
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of the fields. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * One thing that is wrong.
     *
     * @param field name of the field in {@link TargetDetails}, {@link TargetTermsData}, {@link Adjustment} or
     *     {@link IndicatorData}
     * @param messageKey key in the message bundles of the sentence that says what to do
     * @param arguments the sentence's arguments
     */
    public record Problem(String field, String messageKey, List<Object> arguments) {

        public Problem {
            arguments = List.copyOf(arguments);
        }

        public static Problem of(String field, String messageKey, Object... arguments) {
            return new Problem(field, messageKey, List.of(arguments));
        }
    }
}
