package cn.liangdeng.shared;

/** An event that belongs into the record of who did what. Implemented by events of all modules. */
public interface AuditableEvent {

    /** The act in a stable form for the record, for example {@code reporting.approved}. */
    String action();

    /** What it was done to, for example {@code report:1234}. */
    String subject();
}
