package cn.liangdeng.progress.web;

import cn.liangdeng.progress.RankingSignature;
import org.jspecify.annotations.Nullable;

/** What is typed to publish a ranking. */
record SigningForm(
        @Nullable String signedBy,
        @Nullable String approvalNumber,
        @Nullable String remark) {

    static SigningForm blank() {
        return new SigningForm("", "", "");
    }

    RankingSignature toSigning() {
        return new RankingSignature(signedBy == null ? "" : signedBy, approvalNumber, remark);
    }
}
