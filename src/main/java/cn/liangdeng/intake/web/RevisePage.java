package cn.liangdeng.intake.web;

import cn.liangdeng.document.DocumentCard;
import cn.liangdeng.document.DocumentStatus;
import org.jspecify.annotations.Nullable;

/**
 * Where a revised version of a document is brought in.
 *
 * @param card the version in force
 * @param refusal why the uploaded file was not taken; null where none was
 */
record RevisePage(DocumentCard card, @Nullable UploadRefusal refusal) {

    public boolean isAllowed() {
        return card.status() == DocumentStatus.PUBLISHED;
    }
}
