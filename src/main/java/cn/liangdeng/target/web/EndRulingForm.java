package cn.liangdeng.target.web;

import org.jspecify.annotations.Nullable;

/** What is typed to end a ruling. */
record EndRulingForm(@Nullable String reason) {}
