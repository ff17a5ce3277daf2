package cn.liangdeng.access;

import java.util.function.Supplier;

/**
 * Runs code inside the process on behalf of an account: jobs, and the demo data that enters through the public services. Never
 * reachable by a request.
 */
public interface ActingAs {

    /**
     * Runs the code as that person, with that person's rights and reach, and then puts back who was acting before.
     *
     * @param username user name of an enabled account
     * @throws IllegalArgumentException if there is no such account
     */
    <T> T call(String username, Supplier<T> code);

    /**
     * Runs the code as a person at the desk of an absent one.
     *
     * @throws IllegalArgumentException if there is no such account
     * @throws cn.liangdeng.shared.BusinessException not found, if the substitution is not the person's or not in force
     */
    <T> T callFor(String username, SubstitutionId substitution, Supplier<T> code);

    /** The same for code without a result. */
    default void run(String username, Runnable code) {
        call(username, () -> {
            code.run();
            return true;
        });
    }
}
