package cn.liangdeng.target.web;

import cn.liangdeng.target.query.TargetFile;

/**
 * 中止, 恢复 or 撤销 of a target.
 *
 * @param act the act's name in addresses and message keys: suspend, resume or withdraw
 */
record StatusPage(TargetFile file, String act, boolean allowed) {

    /** Withdrawing is final. */
    public boolean isFinal() {
        return act.equals("withdraw");
    }
}
