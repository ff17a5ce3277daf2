package cn.liangdeng.progress.web;

import cn.liangdeng.progress.ranking.Signing;
import org.jspecify.annotations.Nullable;

/** What is typed to publish a ranking. */
record SigningForm(
        @Nullable String signedBy,
        @Nullable String approvalNumber,
        @Nullable String remark) {

    static SigningForm blank() {
        return new SigningForm("", "", "");
    }

    Signing toSigning() {
        return new Signing(signedBy == null ? "" : signedBy, approvalNumber, remark);
    }
}
