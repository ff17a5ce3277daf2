package cn.liangdeng.document;

import cn.liangdeng.shared.AuditableEvent;
import cn.liangdeng.shared.DistrictId;

/** A policy document is no longer in force. Heard inside the same transaction. */
public record DocumentWithdrawn(DocumentId document, DistrictId district) implements AuditableEvent {

    @Override
    public String action() {
        return "document.withdrawn";
    }

    @Override
    public String subject() {
        return "document:" + document.value();
    }
}
