package cn.liangdeng.reporting.domain;

import cn.liangdeng.shared.AccountId;
import java.time.Instant;

/**
 * Who does an act, and when.
 *
 * @param name the person's name as it will stand in the history
 */
record Actor(AccountId account, String name, Instant at) {}
