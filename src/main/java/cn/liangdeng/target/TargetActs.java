package cn.liangdeng.target;

import java.util.function.Supplier;

/** Lets a person's act consist of many on single targets. */
public interface TargetActs {

    /**
     * Does what is given in the transaction that is open. Each act in it is recorded as usual; judged are the targets once, when all
     * is done. Until then their lights are those from before. May be called inside itself.
     *
     * @throws IllegalStateException if no transaction is open
     */
    void together(Runnable acts);

    /**
     * The same with a result.
     *
     * @throws IllegalStateException if no transaction is open
     */
    <T> T resultOf(Supplier<T> acts);
}
