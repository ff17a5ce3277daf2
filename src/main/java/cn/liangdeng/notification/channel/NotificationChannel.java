package cn.liangdeng.notification.channel;

/** One way of reaching people. Implementations keep no state between letters and may be called by several threads. */
public interface NotificationChannel {

    Channel kind();

    /** Whether the operator has set it up, and this installation may use it. */
    boolean isAvailable();

    /**
     * Hands the letter over. Returning means that the other side has it.
     *
     * @throws DeliveryException if it did not arrive, or may not have
     */
    void send(Letter letter) throws DeliveryException;
}
