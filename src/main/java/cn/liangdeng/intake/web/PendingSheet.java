package cn.liangdeng.intake.web;

import java.io.Serializable;
import java.util.UUID;

/**
 * A list that has been tried out and waits in the session for the person's word.
 *
 * @param token tells this file from one uploaded in another window
 * @param fileName its name
 * @param bytes the whole file
 */
record PendingSheet(UUID token, String fileName, byte[] bytes) implements Serializable {

    private static final long serialVersionUID = 1L;
}
