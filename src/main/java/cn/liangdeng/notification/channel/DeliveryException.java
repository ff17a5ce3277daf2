package cn.liangdeng.notification.channel;

import org.jspecify.annotations.Nullable;

/** A letter could not be delivered, or nobody knows whether it was. */
public class DeliveryException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What follows from it. */
    public enum Outcome {
        /** It certainly did not arrive, and another attempt may succeed. */
        TRY_AGAIN,
        /** It certainly did not arrive, and will not. */
        GIVE_UP,
        /** It may have arrived; it is not sent again unless a person says so. */
        UNCERTAIN
    }

    private final Outcome outcome;

    /** @param problem what the other side said, for the log; holds neither secrets nor the message's words */
    public DeliveryException(Outcome outcome, String problem, @Nullable Throwable cause) {
        super(problem, cause);
        this.outcome = outcome;
    }

    public Outcome outcome() {
        return outcome;
    }
}
