package cn.liangdeng.reporting.domain;

import cn.liangdeng.reporting.ReturnReason;
import java.time.LocalDate;

/**
 * A checked order to file again.
 *
 * @param dueOn last day for it
 */
record GivenBack(ReturnReason code, String words, LocalDate dueOn) {}
