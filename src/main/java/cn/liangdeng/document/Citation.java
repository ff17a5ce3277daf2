package cn.liangdeng.document;

import org.jspecify.annotations.Nullable;

/**
 * A superior document that a document names as its ground (依据).
 *
 * @param title without the brackets 《》, 1…300 characters
 * @param documentNumber its 文号 as the document gives it, up to 80 characters; null where it gives none
 */
public record Citation(String title, @Nullable String documentNumber) {}
