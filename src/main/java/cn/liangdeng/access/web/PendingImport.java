package cn.liangdeng.access.web;

import java.io.Serializable;

/**
 * A file that has been tried out and waits in the session for the person's word.
 *
 * @param token tells this file from one uploaded in another window
 * @param fileName its name
 * @param bytes the whole file
 */
record PendingImport(String token, String fileName, byte[] bytes) implements Serializable {

    private static final long serialVersionUID = 1L;
}
