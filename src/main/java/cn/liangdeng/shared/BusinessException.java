package cn.liangdeng.shared;

/**
 * A request that the rules of the business refuse. Carries a message key and its arguments; the text that the person reads
 * comes from the bundles and says what to do. The web layer answers with the status of {@link Kind}.
 */
public class BusinessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** How the refusal is answered. */
    public enum Kind {
        /** The thing does not exist, or is not the person's to see (the two are not told apart). HTTP 404. */
        NOT_FOUND,
        /** Somebody else changed it meanwhile, or its state no longer allows the act. HTTP 409. */
        CONFLICT,
        /** The input is wrong. HTTP 422. */
        INVALID,
        /** The person may see the thing but not do this. HTTP 403. */
        FORBIDDEN
    }

    private final Kind kind;
    private final String messageKey;
    private final transient Object[] arguments;

    protected BusinessException(Kind kind, String messageKey, Object... arguments) {
        super(messageKey);
        this.kind = kind;
        this.messageKey = messageKey;
        this.arguments = arguments.clone();
    }

    public static BusinessException notFound(String messageKey, Object... arguments) {
        return new BusinessException(Kind.NOT_FOUND, messageKey, arguments);
    }

    public static BusinessException conflict(String messageKey, Object... arguments) {
        return new BusinessException(Kind.CONFLICT, messageKey, arguments);
    }

    public static BusinessException invalid(String messageKey, Object... arguments) {
        return new BusinessException(Kind.INVALID, messageKey, arguments);
    }

    public static BusinessException forbidden(String messageKey, Object... arguments) {
        return new BusinessException(Kind.FORBIDDEN, messageKey, arguments);
    }

    public Kind kind() {
        return kind;
    }

    /** Key in the message bundles. */
    public String messageKey() {
        return messageKey;
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
