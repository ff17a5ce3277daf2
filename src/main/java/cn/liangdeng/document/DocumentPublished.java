package cn.liangdeng.document;

import cn.liangdeng.shared.AuditableEvent;
import cn.liangdeng.shared.DistrictId;

/** A policy document came into force for all who may read documents. Heard inside the same transaction. */
public record DocumentPublished(DocumentId document, DistrictId district) implements AuditableEvent {

    @Override
    public String action() {
        return "document.published";
    }

    @Override
    public String subject() {
        return "document:" + document.value();
    }
}
