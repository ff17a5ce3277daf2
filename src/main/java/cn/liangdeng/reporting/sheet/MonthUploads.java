package cn.liangdeng.reporting.sheet;

import cn.liangdeng.office.ReadingLimits;
import cn.liangdeng.office.SheetReader;
import cn.liangdeng.office.SheetTable;
import cn.liangdeng.office.UnreadableFileException;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.reporting.domain.ReportBatch;
import cn.liangdeng.reporting.query.MonthSheets;
import cn.liangdeng.reporting.query.SheetRow;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A unit's month as a workbook, and back: a trial that stores nothing and names every cell that differs or is wrong, then all of
 * it or nothing. A unit's own table is taken too, see {@link OwnTableColumns}.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('REPORT_FILE')")
public class MonthUploads {

    /** A month of a unit, generously. */
    static final ReadingLimits LIMITS =
            new ReadingLimits(10L * 1024 * 1024, 300, 24L * 1024 * 1024, 64L * 1024 * 1024, 5_000, 128);

    private final MonthSheets months;
    private final MonthSheet sheet;
    private final OwnTableColumns ownTables;
    private final SheetTrials trials;
    private final ReportBatch batch;
    private final Units units;
    private final CurrentUser currentUser;

    MonthUploads(
            MonthSheets months,
            MonthSheet sheet,
            OwnTableColumns ownTables,
            SheetTrials trials,
            ReportBatch batch,
            Units units,
            CurrentUser currentUser) {
        this.months = months;
        this.sheet = sheet;
        this.ownTables = ownTables;
        this.trials = trials;
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
    public record Outcome(@Nullable SheetTrial trial, OwnTableColumns.@Nullable Columns columns, boolean own) {}

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
        if (!units.isIn(currentUser.actScope(), unit.id())) {
            throw BusinessException.notFound("reporting.notFound.unit");
        }
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
            return new Outcome(trials.of(unit, filingMonth, read), null, false);
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
            return ownTables
                    .read(unit, whole, rows)
                    .map(read -> new Outcome(trials.of(unit, filingMonth, read), null, true))
                    .orElseGet(() -> new Outcome(null, ownTables.columns(whole), true));
        }
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
}
