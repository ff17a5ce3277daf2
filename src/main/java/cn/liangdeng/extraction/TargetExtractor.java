package cn.liangdeng.extraction;

import cn.liangdeng.extraction.assemble.Assembler;
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
        return read(document).targets();
    }

    /**
     * The numbers of a document that are no targets.
     *
     * @param document text with structure
     * @return every refused number with its reason, in text order
     */
    public List<RefusedNumber> refusals(DocumentText document) {
        return read(document).refused();
    }

    /**
     * Reads a document once for all: its drafts, the links between them and the numbers that were refused.
     *
     * @param document text with structure
     * @throws TooManyTargetsException if it holds more than {@link TooManyTargetsException#MOST} drafts, as do the other methods
     */
    public Extraction read(DocumentText document) {
        return new Assembler().read(document);
    }
}
