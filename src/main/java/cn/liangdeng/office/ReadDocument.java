package cn.liangdeng.office;

import cn.liangdeng.extraction.DocumentText;
import org.jspecify.annotations.Nullable;

/**
 * A document that was read.
 *
 * @param kind what the file is
 * @param text text and structure
 * @param title what the document seems to be called, for a person to confirm; null where nothing looks like a title
 * @param encoding encoding of a text or HTML file; null for the other kinds
 */
public record ReadDocument(
        FileKind kind,
        DocumentText text,
        @Nullable String title,
        @Nullable String encoding) {}
