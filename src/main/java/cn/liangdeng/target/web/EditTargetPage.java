package cn.liangdeng.target.web;

import cn.liangdeng.target.TargetStatus;
import cn.liangdeng.target.query.TargetFile;

/** One target as the office keeps it. */
record EditTargetPage(TargetFile file, DetailsChoices choices, HistoryView history) {

    public boolean mayBeAdjusted() {
        return file.status() != TargetStatus.WITHDRAWN;
    }

    public boolean mayBecome(String status) {
        return !file.status().isSetAside() && file.status().mayBecome(TargetStatus.valueOf(status));
    }
}
