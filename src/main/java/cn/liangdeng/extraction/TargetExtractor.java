package cn.liangdeng.extraction;

import java.util.List;

/** Finds the commitments of a policy document. Holds no state; safe for use by several threads. */
public final class TargetExtractor {

    /**
     * Reads a document.
     *
     * @param document text with structure
     * @return drafts in text order; spans may touch but equal spans carry different figures
     */
    public List<DraftTarget> extract(DocumentText document) {
        return List.of();
    }
}
