package cn.liangdeng.access;

import cn.liangdeng.shared.AccountId;
import java.time.LocalDate;

/**
 * Who stands in for whom.
 *
 * @param firstDay first day, in Beijing time
 * @param lastDay last day, inclusive
 * @param reason why, 1…200 characters
 */
public record NewSubstitution(
        AccountId absent, AccountId substitute, LocalDate firstDay, LocalDate lastDay, String reason) {}
