package cn.liangdeng.reporting.sheet;

import cn.liangdeng.shared.ReportingMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the hidden column of a row that was handed out: whose it is and what it said then, with a check sum against slips
 * of the hand. It gives no right: who may change what is asked anew when the file comes back.
 *
 * @param sheet what kind of sheet it is from
 * @param period the month in whose windows is filed, as {@code 2026-09}, or the year of a back-fill
 * @param version of the report at that time; null where there was none
 * @param content {@link RowContent#digest()} at that time
 */
record RowKey(
        Sheet sheet,
        long district,
        long unit,
        String period,
        long indicator,
        @Nullable Integer version,
        String content) {

    /** Which sheet. */
    enum Sheet {
        MONTH,
        BACKFILL
    }

    private static final Pattern SHAPE = Pattern.compile(
            "(MONTH|BACKFILL)/(\\d{1,18})/(\\d{1,18})/([\\d-]{4,7})/(\\d{1,18})/(\\d{0,9})/(\\w*)/(\\w+)");

    static RowKey ofMonth(
            long district,
            long unit,
            ReportingMonth filingMonth,
            long indicator,
            @Nullable Integer version,
            String content) {
        return new RowKey(Sheet.MONTH, district, unit, filingMonth.toString(), indicator, version, content);
    }

    String print() {
        return body() + "/" + Digests.of(body());
    }

    private String body() {
        return String.join(
                "/",
                sheet.name(),
                Long.toString(district),
                Long.toString(unit),
                period,
                Long.toString(indicator),
                version == null ? "" : version.toString(),
                content);
    }

    /** Empty where it is none, or was damaged. */
    static Optional<RowKey> parse(String text) {
        Matcher shape = SHAPE.matcher(text.strip());
        if (!shape.matches()) {
            return Optional.empty();
        }
        RowKey key = new RowKey(
                Sheet.valueOf(shape.group(1)),
                Long.parseLong(shape.group(2)),
                Long.parseLong(shape.group(3)),
                shape.group(4),
                Long.parseLong(shape.group(5)),
                shape.group(6).isEmpty() ? null : Integer.valueOf(shape.group(6)),
                shape.group(7));
        return key.print().equals(text.strip()) ? Optional.of(key) : Optional.empty();
    }
}
