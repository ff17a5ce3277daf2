package cn.liangdeng.intake.sheet;

import cn.liangdeng.office.SheetCell;
import cn.liangdeng.office.SheetRow;
import cn.liangdeng.office.SheetTable;
import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row and notes what is wrong with them. */
final class SheetRowReader {

    /** 2026年1月, 2026-01, 2026/1, 2026.1, 202601. */
    private static final Pattern MONTH =
            Pattern.compile("(\\d{4})(?:[年/.-])(\\d{1,2})月?(?:[/.-]?\\d{1,2}日?)?|(\\d{4})(\\d{2})");

    private static final Pattern SEPARATOR = Pattern.compile("[、，,；;\\r\\n]+");

    private final SheetTable table;
    private final SheetRow row;
    private final SheetWords words;
    private final List<SheetError> errors;
    private final List<SheetError> notes;
    private final Set<SheetError> said = new HashSet<>();
    private final Set<SheetColumn> faulty = EnumSet.noneOf(SheetColumn.class);

    /** @param notes what is worth a look but no fault */
    SheetRowReader(SheetTable table, SheetRow row, SheetWords words, List<SheetError> errors, List<SheetError> notes) {
        this.table = table;
        this.row = row;
        this.words = words;
        this.errors = errors;
        this.notes = notes;
    }

    int number() {
        return row.number();
    }

    boolean isFaulty() {
        return !faulty.isEmpty();
    }

    /** Whether something is wrong with the cell already, so that there is no more to say of it. */
    boolean isFaulty(SheetColumn column) {
        return faulty.contains(column);
    }

    boolean isHidden() {
        return row.hidden();
    }

    /** What the cell shows; empty where it holds nothing usable. */
    String text(SheetColumn column) {
        SheetCell cell = cell(column);
        switch (cell.kind()) {
            case ERROR, UNCALCULATED -> reject(column, "intake.sheet.problem.formula");
            case MERGED -> reject(column, "intake.sheet.problem.merged");
            default -> {
                String text = cell.text().strip();
                if (text.isEmpty() && column.isRequired()) {
                    reject(column, "intake.sheet.problem.missing", words.of(column));
                }
                return text;
            }
        }
        return "";
    }

    /** Names between 、 or other separators. */
    List<String> names(SheetColumn column) {
        return Arrays.stream(SEPARATOR.split(text(column)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * The figure of a cell; a percentage in percent.
     *
     * @return null where the cell is empty or no number, which is noted
     */
    @Nullable
    BigDecimal figure(SheetColumn column) {
        if (text(column).isEmpty()) {
            return null;
        }
        BigDecimal figure = cell(column).asPercentPoints();
        if (figure == null) {
            reject(column, "intake.sheet.problem.figure");
        }
        return figure;
    }

    /** The month of a cell; null where it is empty or none, which is noted. */
    @Nullable
    ReportingMonth month(SheetColumn column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        LocalDate date = cell(column).date();
        if (date != null) {
            return ReportingMonth.of(date);
        }
        Matcher month = MONTH.matcher(cell(column).normalised().replace(" ", ""));
        if (month.matches()) {
            int first = month.group(1) == null ? 3 : 1;
            int number = Integer.parseInt(month.group(first + 1));
            int year = Integer.parseInt(month.group(first));
            if (number >= 1 && number <= 12 && year >= 1990 && year <= 2100) {
                return ReportingMonth.of(year, number);
            }
        }
        reject(column, "intake.sheet.problem.month");
        return null;
    }

    /** The constant that a cell means, else the usual one; a word that means none is noted. */
    <E extends Enum<E>> E choice(SheetColumn column, Class<E> type, E usual) {
        String typed = text(column);
        if (typed.isEmpty()) {
            return usual;
        }
        Optional<E> found = words.find(type, typed);
        if (found.isEmpty()) {
            reject(column, "intake.sheet.problem.choice", typed, String.join("、", words.choices(type)));
        }
        return found.orElse(usual);
    }

    /** Notes that a cell is wrong. */
    void reject(SheetColumn column, String messageKey, Object... arguments) {
        faulty.add(column);
        SheetError error = told(column, messageKey, arguments);
        if (said.add(error)) {
            errors.add(error);
        }
    }

    /** Notes something that a person should look at; it keeps nothing from being imported. */
    void mention(SheetColumn column, String messageKey, Object... arguments) {
        notes.add(told(column, messageKey, arguments));
    }

    private SheetError told(SheetColumn column, String messageKey, Object... arguments) {
        return new SheetError(
                cell(column).address(),
                row.number(),
                messageKey,
                Arrays.stream(arguments).map(String::valueOf).toList());
    }

    private SheetCell cell(SheetColumn column) {
        return table.cell(row, words.of(column));
    }
}
