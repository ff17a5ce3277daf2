package cn.liangdeng.intake.sheet;

import cn.liangdeng.office.SheetCell;
import cn.liangdeng.office.SheetRow;
import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row and notes what is wrong with them. */
final class SheetRowReader {

    private static final Pattern SEPARATOR = Pattern.compile("[、，,；;|/\\r\\n]+");

    private static final int FULL_WIDTH_FIRST = '！';
    private static final int FULL_WIDTH_LAST = '～';
    private static final int FULL_WIDTH_DISTANCE = FULL_WIDTH_FIRST - '!';

    private final SheetColumns columns;
    private final SheetRow row;
    private final SheetWords words;
    private final List<SheetError> errors;
    private final List<SheetError> notes;
    private final Set<SheetError> said = new HashSet<>();
    private final Set<SheetColumn> faulty = EnumSet.noneOf(SheetColumn.class);

    /** @param notes what is worth a look but no fault */
    SheetRowReader(
            SheetColumns columns, SheetRow row, SheetWords words, List<SheetError> errors, List<SheetError> notes) {
        this.columns = columns;
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

    /** What the cell shows, whatever may be wrong with it; empty where there is none. */
    String shown(SheetColumn column) {
        SheetCell cell = columns.cell(row, column);
        return cell == null ? "" : cell.text().strip();
    }

    /** What the cell shows; empty where it holds nothing usable, which is noted. */
    String text(SheetColumn column) {
        SheetCell cell = columns.cell(row, column);
        if (cell == null) {
            return "";
        }
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
     * The number of a cell.
     *
     * @return null where the cell is empty or no number, which is noted
     */
    @Nullable
    BigDecimal number(SheetColumn column) {
        SheetFigure figure = written(column);
        if (figure != null && (!figure.isPlain() || figure.percent())) {
            reject(column, "intake.sheet.problem.number");
            return null;
        }
        return figure == null ? null : figure.value();
    }

    /**
     * The figure of a cell with the words around it.
     *
     * @return null where the cell is empty or holds none, which is noted
     */
    @Nullable
    SheetFigure written(SheetColumn column) {
        String text = text(column);
        SheetCell cell = columns.cell(row, column);
        if (text.isEmpty() || cell == null) {
            return null;
        }
        BigDecimal number = cell.number();
        if (cell.kind() == SheetCell.Kind.NUMBER && number != null) {
            BigDecimal figure = Objects.requireNonNullElse(cell.asPercentPoints(), number);
            return new SheetFigure(figure, null, "", "", cell.percent());
        }
        Optional<SheetFigure> figure =
                cell.kind() == SheetCell.Kind.TEXT ? SheetFigure.read(narrow(cell.text())) : Optional.empty();
        if (figure.isEmpty()) {
            reject(column, "intake.sheet.problem.figure");
        }
        return figure.orElse(null);
    }

    /**
     * The month of a cell; null where it is empty or none, which is noted.
     *
     * @param last whether of a year or another span its last month is meant
     */
    @Nullable
    ReportingMonth month(SheetColumn column, boolean last) {
        String text = text(column);
        SheetCell cell = columns.cell(row, column);
        if (text.isEmpty() || cell == null) {
            return null;
        }
        LocalDate date = cell.date();
        if (date != null) {
            return ReportingMonth.of(date);
        }
        Optional<ReportingMonth> month = SheetMonth.read(narrow(text), last);
        if (month.isEmpty()) {
            reject(column, "intake.sheet.problem.month");
        }
        return month.orElse(null);
    }

    /** Without blanks, signs and letters of full width made narrow. */
    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        text.codePoints()
                .filter(sign -> !Character.isWhitespace(sign) && !Character.isSpaceChar(sign))
                .map(sign -> sign >= FULL_WIDTH_FIRST && sign <= FULL_WIDTH_LAST ? sign - FULL_WIDTH_DISTANCE : sign)
                .forEach(narrow::appendCodePoint);
        return narrow.toString();
    }

    /** The constant that a word means. */
    <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
        return words.find(type, word);
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

    /** What is lacking with its whole column is told at the row's name. */
    private SheetError told(SheetColumn column, String messageKey, Object... arguments) {
        SheetCell cell = columns.cell(row, column);
        SheetCell place = cell == null ? Objects.requireNonNull(columns.cell(row, SheetColumn.NAME)) : cell;
        return new SheetError(
                place.address(),
                row.number(),
                messageKey,
                Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
