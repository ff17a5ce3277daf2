package cn.liangdeng.office;

import cn.liangdeng.office.SheetCell.Kind;
import cn.liangdeng.office.SheetFormats.Format;
import cn.liangdeng.office.SheetXml.RawCell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Turns stored cells into typed ones: what is a date, what a percentage, and what the person sees. */
final class CellInterpreter {

    /** Characters that XML cannot hold stand in spreadsheets as {@code _x000D_}. */
    private static final Pattern ESCAPED_CHARACTER = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final SharedTexts texts;
    private final SheetFormats formats;
    private final boolean from1904;
    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);

    /**
     * @param from1904 whether the workbook counts its days from 1904 and not from 1900
     */
    CellInterpreter(SharedTexts texts, SheetFormats formats, boolean from1904) {
        this.texts = texts;
        this.formats = formats;
        this.from1904 = from1904;
    }

    SheetCell interpret(String address, RawCell raw) {
        if (raw.value().isEmpty() && raw.formula() && !raw.type().equals("str")) {
            return new SheetCell(address, Kind.UNCALCULATED, "", null, null, false, true, null);
        }
        return switch (raw.type()) {
            case "s" -> text(address, texts.get(raw.value()), raw.formula());
            case "str", "inlineStr" -> text(address, raw.value(), raw.formula());
            case "b" ->
                new SheetCell(
                        address,
                        Kind.BOOLEAN,
                        raw.value().strip().equals("1") ? "TRUE" : "FALSE",
                        null,
                        null,
                        false,
                        raw.formula(),
                        null);
            case "e" -> error(address, raw);
            case "d" -> isoDate(address, raw);
            default -> number(address, raw);
        };
    }

    private static SheetCell text(String address, String stored, boolean formula) {
        Matcher escaped = ESCAPED_CHARACTER.matcher(stored);
        String decoded = escaped.replaceAll(
                match -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1), 16))));
        String text = CellText.clean(decoded);
        return text.isEmpty() ? SheetCell.blank(address) : SheetCell.text(address, text, formula);
    }

    private static SheetCell error(String address, RawCell raw) {
        return new SheetCell(address, Kind.ERROR, CellText.clean(raw.value()), null, null, false, raw.formula(), null);
    }

    private static SheetCell isoDate(String address, RawCell raw) {
        try {
            LocalDate date = LocalDate.parse(raw.value().strip().split("T")[0]);
            return new SheetCell(address, Kind.DATE, date.toString(), null, date, false, raw.formula(), null);
        } catch (DateTimeParseException e) {
            return text(address, raw.value(), raw.formula());
        }
    }

    private SheetCell number(String address, RawCell raw) {
        BigDecimal value = CellText.storedNumber(raw.value());
        if (value == null) {
            return error(address, raw);
        }
        Format format = formats.of(raw.style());
        LocalDate date = format.isDate() ? dateOf(value) : null;
        if (date != null) {
            String shown = shown(value, format.id(), format.dateCode());
            return new SheetCell(address, Kind.DATE, shown, null, date, false, raw.formula(), null);
        }
        String shown = format.isGeneral() ? value.toPlainString() : shown(value, format.id(), format.code());
        return new SheetCell(address, Kind.NUMBER, shown, value, null, format.isPercent(), raw.formula(), null);
    }

    /** The day, or null for a time without a day and for what lies outside the calendar of spreadsheets. */
    private @Nullable LocalDate dateOf(BigDecimal value) {
        if (value.compareTo(BigDecimal.ONE) < 0 || !DateUtil.isValidExcelDate(value.doubleValue())) {
            return null;
        }
        LocalDateTime moment = DateUtil.getLocalDateTime(value.doubleValue(), from1904);
        return moment == null ? null : moment.toLocalDate();
    }

    private String shown(BigDecimal value, int formatId, String formatCode) {
        try {
            return CellText.clean(formatter.formatRawCellContents(value.doubleValue(), formatId, formatCode, from1904));
        } catch (IllegalArgumentException e) {
            // A format that cannot be understood does not make the number unreadable.
            return value.toPlainString();
        }
    }
}
