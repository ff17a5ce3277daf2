package cn.liangdeng.target.web;

import cn.liangdeng.target.TargetStatus;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may be decided of a target, by its name in addresses. */
enum StatusAct {
    /** 中止. */
    SUSPEND(TargetStatus.SUSPENDED),
    /** 恢复. */
    RESUME(TargetStatus.ACTIVE),
    /** 撤销. */
    WITHDRAW(TargetStatus.WITHDRAWN);

    private final TargetStatus next;

    StatusAct(TargetStatus next) {
        this.next = next;
    }

    TargetStatus next() {
        return next;
    }

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<StatusAct> of(String path) {
        return Arrays.stream(values()).filter(act -> act.path().equals(path)).findFirst();
    }
}
