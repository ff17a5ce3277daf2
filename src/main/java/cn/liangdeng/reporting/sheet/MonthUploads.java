package cn.liangdeng.reporting.sheet;

import cn.liangdeng.office.ReadingLimits;
import cn.liangdeng.office.SheetReader;
import cn.liangdeng.office.SheetTable;
import cn.liangdeng.office.UnreadableFileException;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.reporting.SaveReport;
import cn.liangdeng.reporting.domain.ReportBatch;
import cn.liangdeng.reporting.query.MonthSheets;
import cn.liangdeng.reporting.query.SheetRow;
import cn.liangdeng.reporting.sheet.SheetTrial.Line;
import cn.liangdeng.reporting.sheet.SheetTrial.Problem;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A unit's month as a workbook, and back: a trial that stores nothing and names every cell that differs or is wrong, then all of
 * it or nothing. A unit's own table is taken too, once its columns have been pointed out.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('REPORT_FILE')")
public class MonthUploads {

    /** A month of a unit, generously. */
    private static final ReadingLimits LIMITS =
            new ReadingLimits(10L * 1024 * 1024, 300, 24L * 1024 * 1024, 64L * 1024 * 1024, 5_000, 128);

    private static final int SHOWN_ROWS = 15;

    /** Which cell of a row a refusal of the domain is about; the figure's otherwise. */
    private static final Map<String, SheetField> FIELDS = Map.of(
            "reporting.invalid.dayTooLate",
            SheetField.COMPLETED_ON,
            "reporting.invalid.dayNotAsked",
            SheetField.COMPLETED_ON,
            "reporting.invalid.nilMissingMonths",
            SheetField.NIL,
            "reporting.invalid.nilWithoutValue",
            SheetField.NIL,
            "reporting.invalid.textTooLong",
            SheetField.PROGRESS);

    private final MonthSheets months;
    private final MonthSheet sheet;
    private final OwnTables ownTables;
    private final ReportBatch batch;
    private final Units units;
    private final CurrentUser currentUser;

    MonthUploads(
            MonthSheets months,
            MonthSheet sheet,
            OwnTables ownTables,
            ReportBatch batch,
            Units units,
            CurrentUser currentUser) {
        this.months = months;
        this.sheet = sheet;
        this.ownTables = ownTables;
        this.batch = batch;
        this.units = units;
        this.currentUser = currentUser;
    }

    /**
     * A workbook.
     *
     * @param name of the file, without what kind it is
     */
    public record Workbook(String name, byte[] bytes) {}

    /**
     * What became of an uploaded file.
     *
     * @param trial null where the columns have to be pointed out first
     * @param columns what to point them out from; null where that is not needed
     * @param own true for a unit's own table
     */
    public record Outcome(
            @Nullable SheetTrial trial, @Nullable Columns columns, boolean own) {}

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

    /**
     * The month to be filled in.
     *
     * @param goal what is promised, in words
     * @param state where it stands, in words
     */
    @Transactional(readOnly = true)
    public Workbook download(
            UnitSummary unit,
            ReportingMonth filingMonth,
            Function<SheetRow, String> goal,
            Function<SheetRow, String> state) {
        List<SheetRow> rows = months.list(currentUser.actScope(), unit.id(), filingMonth);
        Map<IndicatorId, MonthSheet.Beside> beside = rows.stream()
                .collect(Collectors.toMap(
                        row -> row.owed().id(), row -> new MonthSheet.Beside(goal.apply(row), state.apply(row))));
        return new Workbook(
                sheet.title(unit, filingMonth), sheet.write(currentUser.district(), unit, filingMonth, rows, beside));
    }

    /** Does nothing but ask for the right to fill in, and for the reach to the unit. */
    public void requireRight(UnitSummary unit) {
        requireOwn(unit);
    }

    /**
     * Tries a file out; nothing is stored.
     *
     * @throws UnreadableFileException if it cannot be read
     */
    public Outcome tryOut(UnitSummary unit, ReportingMonth filingMonth, byte[] bytes, String fileName) {
        SheetReader reader = new SheetReader(LIMITS);
        List<SheetRow> rows = months.list(currentUser.actScope(), unit.id(), filingMonth);
        try {
            SheetTable table = reader.read(bytes, fileName, sheet.headers());
            SheetReading read = sheet.read(table, currentUser.district(), unit, filingMonth, rows);
            return new Outcome(trial(unit, filingMonth, read), null, false);
        } catch (UnreadableFileException noneOfOurs) {
            if (noneOfOurs.reason() != UnreadableFileException.Reason.HEADER_MISSING) {
                throw noneOfOurs;
            }
            SheetTable whole = reader.readWhole(bytes, fileName);
            if (ColumnGuess.rowWith(whole, List.of(sheet.header(MonthSheet.Column.KEY)))
                    .isPresent()) {
                // Ours, but somebody took columns out.
                throw noneOfOurs;
            }
            return tryOwn(unit, filingMonth, whole, rows);
        }
    }

    private Outcome tryOwn(UnitSummary unit, ReportingMonth filingMonth, SheetTable table, List<SheetRow> rows) {
        Map<SheetField, String> known = ownTables.columns(currentUser.actScope(), unit.id());
        Optional<cn.liangdeng.office.SheetRow> header =
                known.isEmpty() ? Optional.empty() : ColumnGuess.rowWith(table, known.values());
        if (header.isEmpty()) {
            return new Outcome(null, columns(table, ColumnGuess.header(table)), true);
        }
        Map<SheetField, Integer> columns = places(known, ColumnGuess.headers(table, header.get()));
        OwnTableReader own = new OwnTableReader(
                table, header.get().number(), columns, ownTables.names(currentUser.actScope(), unit.id()));
        return new Outcome(trial(unit, filingMonth, own.read(rows)), null, true);
    }

    /** What to point the columns out from, taking a row for the one that names them. */
    public Columns columns(byte[] bytes, String fileName, int headerRow) {
        SheetTable table = new SheetReader(LIMITS).readWhole(bytes, fileName);
        return columns(table, ColumnGuess.row(table, headerRow).orElseGet(() -> ColumnGuess.header(table)));
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
        SheetTable table = new SheetReader(LIMITS).readWhole(bytes, fileName);
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
        ownTables.keepColumns(currentUser.actScope(), requireOwn(unit).id(), said);
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
        ownTables.keepNames(currentUser.actScope(), requireOwn(unit).id(), said);
    }

    private UnitSummary requireOwn(UnitSummary unit) {
        if (!units.isIn(currentUser.actScope(), unit.id())) {
            throw BusinessException.notFound("reporting.notFound.unit");
        }
        return unit;
    }

    /** The indicators of the month, to choose from for an unknown name. */
    @Transactional(readOnly = true)
    public Map<Long, String> choices(UnitSummary unit, ReportingMonth filingMonth) {
        Map<Long, String> choices = new LinkedHashMap<>();
        months.list(currentUser.actScope(), unit.id(), filingMonth)
                .forEach(row -> choices.put(row.owed().id().value(), row.owed().name()));
        return choices;
    }

    /**
     * Takes a file over: all of it or nothing.
     *
     * @param fingerprint of the trial that the person saw
     * @return how many rows were saved; none where the file says what is stored already
     * @throws BusinessException conflict, if what would be done is no longer what the person saw
     */
    public int run(UnitSummary unit, ReportingMonth filingMonth, byte[] bytes, String fileName, String fingerprint) {
        SheetTrial trial = tryOut(unit, filingMonth, bytes, fileName).trial();
        if (trial == null || !trial.fingerprint().equals(fingerprint) || !trial.isReady()) {
            throw BusinessException.conflict("reporting.sheet.changedMeanwhile");
        }
        batch.saveAll(unit.id(), filingMonth, trial.requests());
        return trial.requests().size();
    }

    private SheetTrial trial(UnitSummary unit, ReportingMonth filingMonth, SheetReading read) {
        Map<IndicatorId, SaveReport> requests = new LinkedHashMap<>();
        read.rows()
                .forEach(
                        row -> row.request(unit.id()).ifPresent(request -> requests.put(request.indicator(), request)));
        Map<IndicatorId, BusinessException> refusals = new HashMap<>();
        for (ReportBatch.Result result : batch.tryEach(unit.id(), filingMonth, List.copyOf(requests.values()))) {
            if (result.refusal() != null) {
                refusals.put(result.indicator(), result.refusal());
            }
        }
        List<Line> lines = new ArrayList<>(read.astray());
        int unchanged = 0;
        for (RowExamination row : read.rows()) {
            List<Line> cells = row.lines();
            unchanged += cells.isEmpty() ? 1 : 0;
            BusinessException refusal = refusals.get(row.indicator());
            lines.addAll(refusal == null ? cells : refused(cells, refusal));
        }
        refusals.keySet().forEach(requests::remove);
        return new SheetTrial(
                lines, unchanged, read.absent(), read.passedOver(), read.unknown(), List.copyOf(requests.values()));
    }

    private static List<Line> refused(List<Line> cells, BusinessException refusal) {
        Problem problem = new Problem(
                refusal.messageKey(), List.of(refusal.arguments()), refusal.kind() == BusinessException.Kind.CONFLICT);
        SheetField field = FIELDS.getOrDefault(refusal.messageKey(), SheetField.VALUE);
        boolean named = cells.stream().anyMatch(cell -> cell.field() == field);
        List<Line> marked = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Line cell = cells.get(i);
            boolean meant = named ? cell.field() == field : i == 0;
            marked.add(meant ? cell.refused(problem) : cell);
        }
        return marked;
    }

    private static Map<SheetField, Integer> places(Map<SheetField, String> known, List<String> headers) {
        List<String> normal = headers.stream().map(ColumnGuess::normal).toList();
        Map<SheetField, Integer> places = new EnumMap<>(SheetField.class);
        known.forEach((field, header) -> places.put(field, normal.indexOf(header)));
        return places;
    }
}
