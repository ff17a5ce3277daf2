package cn.liangdeng.reporting.sheet;

import cn.liangdeng.reporting.ReportTexts;
import cn.liangdeng.reporting.query.SheetReport;
import cn.liangdeng.reporting.query.SheetRow;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a row says, as a sheet can hold it: figures to the 15 digits that spreadsheets keep, texts without regard to blanks. */
record RowContent(@Nullable BigDecimal value, @Nullable LocalDate completedOn, boolean nil, ReportTexts texts) {

    private static final MathContext SHEET_PRECISION = new MathContext(15, RoundingMode.HALF_UP);

    /** What is stored in a row; nothing where nobody has begun it. */
    static RowContent of(SheetRow row) {
        SheetReport report = row.report();
        return report == null
                ? new RowContent(null, null, false, ReportTexts.NONE)
                : new RowContent(report.value(), report.completedOn(), report.nil(), report.texts());
    }

    static boolean sameFigure(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : asKept(one).compareTo(asKept(other)) == 0;
    }

    static boolean sameText(String one, String other) {
        return withoutBlanks(one).equals(withoutBlanks(other));
    }

    String text(SheetField field) {
        return switch (field) {
            case PROGRESS -> texts.progress();
            case PROBLEM -> texts.problem();
            case NEXT_STEP -> texts.nextStep();
            case COORDINATION -> texts.coordination();
            default -> throw new IllegalArgumentException(field + " holds no words");
        };
    }

    /** The content in short, to tell a row that nobody touched from one that was changed. */
    String digest() {
        String figure = value == null ? "" : asKept(value).stripTrailingZeros().toPlainString();
        return Digests.of(
                figure,
                String.valueOf(completedOn),
                Boolean.toString(nil),
                withoutBlanks(texts.progress()),
                withoutBlanks(texts.problem()),
                withoutBlanks(texts.nextStep()),
                withoutBlanks(texts.coordination()));
    }

    /** Plain digits, or nothing. */
    static String print(@Nullable BigDecimal value) {
        if (value == null) {
            return "";
        }
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal asKept(BigDecimal value) {
        return value.round(SHEET_PRECISION);
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{C}]+", "");
    }
}
