package cn.liangdeng.reporting.web;

import cn.liangdeng.reporting.BackfillState;
import cn.liangdeng.shared.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page 历史数据补录.
 *
 * @param problems sentences above the form
 * @param wrong cells that cannot be taken; null before a file is uploaded
 * @param figures cells that would be filed; null before a file is uploaded
 * @param token goes with the confirmation; null where there is nothing to confirm
 * @param fillable whether the unit has an indicator with a history in figures
 * @param filed what has been filed before
 */
record BackfillPage(
        long unit,
        String unitName,
        List<Option> units,
        int year,
        List<Integer> years,
        String source,
        List<String> problems,
        @Nullable List<SheetPage.CellView> wrong,
        @Nullable List<SheetPage.CellView> figures,
        @Nullable String token,
        boolean fillable,
        List<Row> filed) {

    private static final int LISTED = 500;

    /** The first of the cells that would be filed. */
    public List<SheetPage.CellView> listed() {
        return figures == null ? List.of() : figures.stream().limit(LISTED).toList();
    }

    /** A back-fill. */
    record Row(
            long id,
            String unitName,
            int year,
            int figures,
            String source,
            String fileName,
            BackfillState state,
            String filed,
            String decided,
            String note) {}

    /** A figure of a back-fill. */
    record Figure(String name, String unitOfMeasure, String month, String value) {}

    /**
     * The page of one back-fill.
     *
     * @param mayDecide true where it waits for the word of the person who reads
     */
    record One(Row row, List<Figure> figures, boolean mayDecide) {}
}
