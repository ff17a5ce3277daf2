package cn.liangdeng.target.web;

import cn.liangdeng.shared.Option;
import cn.liangdeng.target.AdjustmentReason;
import cn.liangdeng.target.query.TargetFile;
import java.util.List;

/**
 * 目标调整 or 勘误 of a target.
 *
 * @param number the version that is corrected, or the newest that is adjusted
 * @param bound what that version says, in words
 */
record TermsPage(TargetFile file, int number, Words bound, TermsView terms) {

    public List<Option> reasonClasses() {
        return Choices.of(AdjustmentReason.class, "reasonClass");
    }
}
