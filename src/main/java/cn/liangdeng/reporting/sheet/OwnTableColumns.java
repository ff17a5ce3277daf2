package cn.liangdeng.reporting.sheet;

import cn.liangdeng.office.SheetReader;
import cn.liangdeng.office.SheetTable;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.reporting.query.SheetRow;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A unit's own table: which column says what and which name means which indicator, pointed out once and then known. */
@Service
@Transactional
@PreAuthorize("hasAuthority('REPORT_FILE')")
public class OwnTableColumns {

    private static final int SHOWN_ROWS = 15;

    private final OwnTables tables;
    private final Units units;
    private final CurrentUser currentUser;

    OwnTableColumns(OwnTables tables, Units units, CurrentUser currentUser) {
        this.tables = tables;
        this.units = units;
        this.currentUser = currentUser;
    }

    /**
     * A table whose columns are to be pointed out.
     *
     * @param headerRow number of the row that names them, as far as can be told
     * @param headers what stands there, from column A on
     * @param columns positions as far as can be told
     * @param firstRows the first rows as they stand, with their numbers
     */
    public record Columns(
            int headerRow, List<String> headers, Map<SheetField, Integer> columns, List<Shown> firstRows) {

        /** A row as it stands. */
        public record Shown(int number, List<String> cells) {}
    }

    /** A table read by what is known of it; empty where its columns have to be pointed out first. */
    Optional<SheetReading> read(UnitSummary unit, SheetTable table, List<SheetRow> rows) {
        Map<SheetField, String> known = tables.columns(currentUser.actScope(), unit.id());
        Optional<cn.liangdeng.office.SheetRow> header =
                known.isEmpty() ? Optional.empty() : ColumnGuess.rowWith(table, known.values());
        return header.map(row -> new OwnTableReader(
                        table,
                        row.number(),
                        places(known, ColumnGuess.headers(table, row)),
                        tables.names(currentUser.actScope(), unit.id()))
                .read(rows));
    }

    /** What to point the columns out from, taking a row for the one that names them. */
    public Columns columns(byte[] bytes, String fileName, int headerRow) {
        SheetTable table = new SheetReader(MonthUploads.LIMITS).readWhole(bytes, fileName);
        return columns(table, ColumnGuess.row(table, headerRow).orElseGet(() -> ColumnGuess.header(table)));
    }

    /** The same with the row that looks most like it. */
    Columns columns(SheetTable table) {
        return columns(table, ColumnGuess.header(table));
    }

    private static Columns columns(SheetTable table, cn.liangdeng.office.SheetRow header) {
        List<String> headers = ColumnGuess.headers(table, header);
        return new Columns(
                header.number(),
                headers,
                ColumnGuess.columns(headers),
                table.rows().stream()
                        .limit(SHOWN_ROWS)
                        .map(row -> new Columns.Shown(
                                row.number(),
                                row.cells().stream().map(cell -> cell.text()).toList()))
                        .toList());
    }

    /**
     * Keeps which column of the unit's own table says what.
     *
     * @param headerRow number of the row that names the columns
     * @param columns positions from 0
     * @throws BusinessException invalid, if the name or the figure is missing, a column has no name, or says two things
     */
    public void keepColumns(
            UnitSummary unit, byte[] bytes, String fileName, int headerRow, Map<SheetField, Integer> columns) {
        SheetTable table = new SheetReader(MonthUploads.LIMITS).readWhole(bytes, fileName);
        List<String> headers = ColumnGuess.row(table, headerRow)
                .map(row -> ColumnGuess.headers(table, row))
                .orElseThrow(() -> BusinessException.invalid("reporting.sheet.columns.headerMissing"));
        if (!columns.containsKey(SheetField.NAME)
                || !columns.containsKey(SheetField.VALUE) && !columns.containsKey(SheetField.OF_MONTH)) {
            throw BusinessException.invalid("reporting.sheet.columns.incomplete");
        }
        if (columns.values().stream().distinct().count() < columns.size()) {
            throw BusinessException.invalid("reporting.sheet.columns.twice");
        }
        Map<SheetField, String> said = new EnumMap<>(SheetField.class);
        columns.forEach((field, place) -> {
            String header = place >= 0 && place < headers.size() ? ColumnGuess.normal(headers.get(place)) : "";
            if (header.isEmpty()) {
                throw BusinessException.invalid("reporting.sheet.columns.noName");
            }
            said.put(field, header.length() > 200 ? header.substring(0, 200) : header);
        });
        tables.keepColumns(currentUser.actScope(), requireOwn(unit).id(), said);
    }

    /**
     * Keeps what names in the unit's own table mean.
     *
     * @param names indicators by the names as they stand in the file; null where the name means none
     */
    public void keepNames(UnitSummary unit, Map<String, @Nullable Long> names) {
        Map<String, @Nullable Long> said = new LinkedHashMap<>();
        names.forEach((name, indicator) -> {
            String compared = ColumnGuess.normal(name);
            if (!compared.isEmpty()) {
                said.put(compared.length() > 200 ? compared.substring(0, 200) : compared, indicator);
            }
        });
        tables.keepNames(currentUser.actScope(), requireOwn(unit).id(), said);
    }

    private UnitSummary requireOwn(UnitSummary unit) {
        if (!units.isIn(currentUser.actScope(), unit.id())) {
            throw BusinessException.notFound("reporting.notFound.unit");
        }
        return unit;
    }

    private static Map<SheetField, Integer> places(Map<SheetField, String> known, List<String> headers) {
        List<String> normal = headers.stream().map(ColumnGuess::normal).toList();
        Map<SheetField, Integer> places = new EnumMap<>(SheetField.class);
        known.forEach((field, header) -> places.put(field, normal.indexOf(header)));
        return places;
    }
}
