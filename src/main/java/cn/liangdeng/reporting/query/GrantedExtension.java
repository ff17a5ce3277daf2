package cn.liangdeng.reporting.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The extensions (延期) of one figure.
 *
 * @param originalDueOn the day set by the calendar
 * @param dueOn the day in force; null while none was granted
 * @param number how many were granted
 * @param waiting true while one waits to be decided
 */
public record GrantedExtension(
        LocalDate originalDueOn, @Nullable LocalDate dueOn, int number, boolean waiting) {}
