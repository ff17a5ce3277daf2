package cn.liangdeng.target.web;

import org.jspecify.annotations.Nullable;

/** What is typed to suspend, resume or withdraw a target. Holds wrong input too. */
record StatusForm(
        @Nullable String from,
        @Nullable String reason,
        @Nullable String approvalNumber,
        @Nullable String version) {}
