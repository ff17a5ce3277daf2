package cn.liangdeng.reporting.web;

import cn.liangdeng.reporting.sheet.OwnTableColumns;
import cn.liangdeng.reporting.sheet.SheetField;
import cn.liangdeng.shared.Option;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page Excel 填报.
 *
 * @param trial what the uploaded file would do; null before one is uploaded
 * @param columns columns to be pointed out; null where that is not needed
 * @param choices indicators to choose from for an unknown name
 * @param token goes with the next step; null where nothing waits
 */
record SheetPage(
        long unit,
        String unitName,
        String month,
        String monthLabel,
        @Nullable String fileName,
        @Nullable TrialView trial,
        OwnTableColumns.@Nullable Columns columns,
        List<Option> choices,
        @Nullable String token) {

    /** Fields that a column can be pointed out for, in the order of the form. */
    public List<SheetField> fields() {
        return List.of(SheetField.values());
    }

    /**
     * What a file would do, ready to print.
     *
     * @param own true for a unit's own table
     * @param fingerprint goes with the confirmation
     */
    record TrialView(
            boolean own,
            boolean ready,
            int rows,
            List<CellView> problems,
            List<CellView> changes,
            int unchanged,
            int passedOver,
            List<String> absent,
            List<Unknown> unknown,
            String fingerprint) {

        private static final int LISTED = 500;

        TrialView {
            problems = List.copyOf(problems);
            changes = List.copyOf(changes);
            absent = List.copyOf(absent);
            unknown = List.copyOf(unknown);
        }

        /** The first of the wrong cells; who has mended these uploads again. */
        public List<CellView> listedProblems() {
            return problems.stream().limit(LISTED).toList();
        }

        /** The first of the cells that differ. */
        public List<CellView> listedChanges() {
            return changes.stream().limit(LISTED).toList();
        }
    }

    /** A cell. */
    record CellView(
            String address,
            String name,
            String field,
            String before,
            String after,
            @Nullable String problem) {}

    /**
     * A name that belongs to no indicator yet.
     *
     * @param guess the indicator whose name is nearest; empty where none is near
     */
    record Unknown(String name, String guess) {}

    /** The letters by which a spreadsheet names its columns. */
    public Map<Integer, String> letters() {
        OwnTableColumns.Columns shown = columns;
        Map<Integer, String> letters = new java.util.LinkedHashMap<>();
        for (int i = 0; shown != null && i < shown.headers().size(); i++) {
            letters.put(i, letter(i) + " " + shown.headers().get(i));
        }
        return letters;
    }

    private static String letter(int column) {
        return column < 26
                ? String.valueOf((char) ('A' + column))
                : letter(column / 26 - 1) + (char) ('A' + column % 26);
    }
}
