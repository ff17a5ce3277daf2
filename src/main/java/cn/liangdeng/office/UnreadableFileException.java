package cn.liangdeng.office;

import cn.liangdeng.shared.BusinessException;

/**
 * A file that cannot be read, or must not be. The person is told what to do about it by the text under {@link #messageKey()}
 * in {@code messages/office.properties}; programs look at {@link #reason()}, whose codes stay stable.
 */
public final class UnreadableFileException extends BusinessException {

    private static final long serialVersionUID = 1L;

    /** Why a file is refused. */
    public enum Reason {
        /** It has no bytes. */
        EMPTY("empty"),
        /** It is larger than the limit; argument: the limit in MB. */
        TOO_LARGE("too-large"),
        /** The content is of another type than the name says; arguments: name, type found. */
        WRONG_TYPE("wrong-type"),
        /** The content is of no known type; argument: name. */
        UNKNOWN_TYPE("unknown-type"),
        /** The type is known but not read here; arguments: type found, types that are read. */
        UNSUPPORTED("unsupported"),
        /** A Word document of another format; argument: its name. */
        OTHER_WORD("other-word"),
        /** A web page packed with its pictures. */
        WEB_ARCHIVE("web-archive"),
        /** It is a picture. */
        PICTURE("picture"),
        /** It is an archive of files. */
        ARCHIVE("archive"),
        /** It bears the mark of a State secret, which must not be kept here; argument: the mark. */
        CLASSIFIED("classified"),
        /** Its author forbids taking text out of it. */
        COPYING_FORBIDDEN("copying-forbidden"),
        /** It is protected by a password. */
        ENCRYPTED("encrypted"),
        /** It carries macros and is of a format that is not read. */
        MACROS("macros"),
        /** It is of the old binary Word format. */
        LEGACY_WORD("legacy-word"),
        /** It is of the old binary Excel format. */
        LEGACY_EXCEL("legacy-excel"),
        /** It unpacks into far more than a document holds. */
        ZIP_BOMB("zip-bomb"),
        /** Its XML declares a document type, the way by which foreign files are drawn in. */
        DOCUMENT_TYPE("document-type"),
        /** It is damaged or incomplete. */
        BROKEN("broken"),
        /** It has more pages than are read; argument: the limit. */
        TOO_MANY_PAGES("too-many-pages"),
        /** Reading it takes longer than a document can need; argument: the limit in seconds. */
        TOO_SLOW("too-slow"),
        /** Its pages are pictures: a scan without a text layer. */
        SCANNED("scanned"),
        /** Its letters cannot be told, because the fonts do not say which character a shape stands for. */
        UNMAPPED_FONTS("unmapped-fonts"),
        /** It contains no text, as scans do not. */
        NO_TEXT("no-text"),
        /** Its text is in no known encoding. */
        ENCODING("encoding"),
        /** It has more rows than are read; argument: the limit. */
        TOO_MANY_ROWS("too-many-rows"),
        /** It has more columns than are read; argument: the limit. */
        TOO_MANY_COLUMNS("too-many-columns"),
        /** No visible sheet holds a table. */
        NO_TABLE("no-table"),
        /** Columns are missing; argument: their names. */
        HEADER_MISSING("header-missing"),
        /** A column stands there twice; argument: its name. */
        HEADER_TWICE("header-twice");

        private static final String PREFIX = "office.unreadable.";

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** Stable code in lower case with hyphens. */
        public String code() {
            return code;
        }

        /** Key of the sentence for the person. */
        public String messageKey() {
            return PREFIX + code;
        }
    }

    private final Reason reason;

    UnreadableFileException(Reason reason, Object... arguments) {
        super(Kind.INVALID, reason.messageKey(), arguments);
        this.reason = reason;
    }

    UnreadableFileException(Reason reason, Throwable cause) {
        this(reason);
        initCause(cause);
    }

    public Reason reason() {
        return reason;
    }
}
