package cn.liangdeng.reporting.sheet;

import cn.liangdeng.office.SheetCell;
import cn.liangdeng.shared.BusinessException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The figure in a cell of a spreadsheet. */
final class CellFigures {

    private CellFigures() {}

    /**
     * @param unit of measure of the indicator
     * @return null where nothing is said
     * @throws BusinessException invalid, with what is wrong and what to do
     */
    static @Nullable BigDecimal read(SheetCell cell, String unit) {
        return switch (cell.kind()) {
            case BLANK -> null;
            case TEXT -> FigureReader.read(cell.text(), unit);
            case NUMBER -> number(cell, unit);
            case MERGED -> throw BusinessException.invalid("reporting.sheet.problem.merged");
            case ERROR -> throw BusinessException.invalid("reporting.sheet.problem.formula", cell.text());
            case UNCALCULATED -> throw BusinessException.invalid("reporting.sheet.problem.uncalculated");
            case DATE, BOOLEAN -> throw BusinessException.invalid("reporting.invalid.notNumber", cell.text());
        };
    }

    private static @Nullable BigDecimal number(SheetCell cell, String unit) {
        if (cell.percent() && !unit.equals("%") && !unit.endsWith("百分点")) {
            throw BusinessException.invalid("reporting.invalid.otherUnit", cell.text(), unit);
        }
        return cell.asPercentPoints();
    }
}
