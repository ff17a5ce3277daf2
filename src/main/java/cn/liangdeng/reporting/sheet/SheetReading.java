package cn.liangdeng.reporting.sheet;

import cn.liangdeng.reporting.sheet.SheetTrial.Line;
import java.util.List;

/**
 * A file that was read and held against what is stored, row by row.
 *
 * @param rows those that belong to an indicator of the month
 * @param astray those that cannot be used, each with why
 * @param absent names of indicators that the file does not hold
 * @param passedOver rows that are none of this month's
 * @param unknown names that belong to no indicator yet
 */
record SheetReading(
        List<RowExamination> rows, List<Line> astray, List<String> absent, int passedOver, List<String> unknown) {}
