package cn.liangdeng.access.web;

import java.io.Serializable;

/**
 * A generated password on its way to the one page that shows it.
 *
 * @param username whose it is
 * @param password the password
 */
record OneTimePassword(String username, String password) implements Serializable {

    /** Name of the flash attribute. */
    static final String ATTRIBUTE = "oneTimePassword";

    private static final long serialVersionUID = 1L;

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "OneTimePassword[" + username + "]";
    }
}
