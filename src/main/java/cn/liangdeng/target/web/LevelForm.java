package cn.liangdeng.target.web;

import org.jspecify.annotations.Nullable;

/** The amount chosen; empty for none. */
record LevelForm(@Nullable String level) {}
