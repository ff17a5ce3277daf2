package cn.liangdeng.reporting.web;

import java.io.Serializable;
import java.util.UUID;

/**
 * A sheet that has been tried out and waits in the session for the person's word.
 *
 * @param token tells this file from one uploaded in another window
 * @param unit whose it is
 * @param period the month or the year for which it was uploaded
 * @param source of history that is filled in later; else empty
 * @param bytes the whole file
 */
record PendingUpload(UUID token, long unit, String period, String fileName, String source, byte[] bytes)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    static PendingUpload of(long unit, String period, String fileName, String source, byte[] bytes) {
        return new PendingUpload(UUID.randomUUID(), unit, period, fileName, source, bytes);
    }

    /** Whether this is the upload that the form speaks of. */
    boolean is(String askedToken, long askedUnit, String askedPeriod) {
        return token.toString().equals(askedToken) && unit == askedUnit && period.equals(askedPeriod);
    }
}
