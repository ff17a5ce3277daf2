package cn.liangdeng.document;

/** Where a policy document stands. */
public enum DocumentStatus {
    /** Imported, its targets still being confirmed; seen only by those who manage documents. */
    DRAFT,
    /** In force for all who may read documents. */
    PUBLISHED,
    /** A revised version took its place; still readable. */
    SUPERSEDED,
    /** 废止: no longer in force; its targets are closed. */
    WITHDRAWN
}
