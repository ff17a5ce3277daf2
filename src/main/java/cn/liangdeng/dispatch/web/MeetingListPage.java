package cn.liangdeng.dispatch.web;

import cn.liangdeng.dispatch.query.MeetingHead;
import cn.liangdeng.shared.Page;

/** The list of meetings. */
record MeetingListPage(Page<MeetingHead> page, boolean manage) {}
