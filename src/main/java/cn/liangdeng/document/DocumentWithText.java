package cn.liangdeng.document;

import cn.liangdeng.extraction.DocumentText;

/** A policy document and its text. */
public record DocumentWithText(DocumentCard card, DocumentText text) {}
