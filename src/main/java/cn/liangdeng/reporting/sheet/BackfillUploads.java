package cn.liangdeng.reporting.sheet;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.office.ReadingLimits;
import cn.liangdeng.office.SheetReader;
import cn.liangdeng.office.SheetTable;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.reporting.domain.BackfillDesk;
import cn.liangdeng.reporting.query.BackfillFinder;
import cn.liangdeng.reporting.query.BackfillIndicators;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 历史数据补录 by workbook: download, trial, filing for approval; and what has been filed. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('REPORT_FILE', 'REPORT_REVIEW_OFFICE')")
public class BackfillUploads {

    private static final ReadingLimits LIMITS =
            new ReadingLimits(10L * 1024 * 1024, 300, 24L * 1024 * 1024, 64L * 1024 * 1024, 5_000, 64);

    private static final int YEARS_BACK = 5;

    private final BackfillSheet sheet;
    private final BackfillIndicators indicators;
    private final BackfillFinder finder;
    private final BackfillDesk desk;
    private final Units units;
    private final ReportingCalendar calendar;
    private final CurrentUser currentUser;

    BackfillUploads(
            BackfillSheet sheet,
            BackfillIndicators indicators,
            BackfillFinder finder,
            BackfillDesk desk,
            Units units,
            ReportingCalendar calendar,
            CurrentUser currentUser) {
        this.sheet = sheet;
        this.indicators = indicators;
        this.finder = finder;
        this.desk = desk;
        this.units = units;
        this.calendar = calendar;
        this.currentUser = currentUser;
    }

    /** What an uploaded file would fill in. */
    public record Trial(List<SheetTrial.Line> problems, List<SheetTrial.Line> figures) {

        public Trial {
            problems = List.copyOf(problems);
            figures = List.copyOf(figures);
        }

        /** True where it could be filed as it stands. */
        public boolean isReady() {
            return problems.isEmpty() && !figures.isEmpty();
        }
    }

    /** Years that can be filled in: last year first, then this one as far as it has gone, then earlier ones. */
    public List<Integer> years() {
        int year = calendar.currentMonth().year();
        return java.util.stream.IntStream.rangeClosed(0, YEARS_BACK)
                .mapToObj(back -> back == 0 ? year - 1 : back == 1 ? year : year - back)
                .toList();
    }

    /** Whether the unit has an indicator whose months gone by can be filled in. */
    public boolean isFillable(UnitSummary unit) {
        return !indicators.list(currentUser.readScope(), unit.id()).isEmpty();
    }

    /** Does nothing but ask for the right to fill in history, and for the reach to the unit. */
    public void requireRight(UnitSummary unit) {
        if (!units.isIn(currentUser.actScope(), unit.id())) {
            throw BusinessException.notFound("reporting.notFound.unit");
        }
    }

    public MonthUploads.Workbook download(UnitSummary unit, int year) {
        DataScope scope = scope(unit, year);
        return new MonthUploads.Workbook(
                sheet.title(unit, year),
                sheet.write(
                        currentUser.district(),
                        unit,
                        year,
                        months(year),
                        indicators.list(scope, unit.id()),
                        indicators.known(scope, unit.id(), year)));
    }

    /**
     * Tries a file out; nothing is stored.
     *
     * @throws cn.liangdeng.office.UnreadableFileException if it cannot be read
     */
    public Trial tryOut(UnitSummary unit, int year, byte[] bytes, String fileName) {
        BackfillSheet.Read read = read(unit, year, bytes, fileName);
        return new Trial(
                read.lines().stream().filter(line -> line.problem() != null).toList(),
                read.lines().stream().filter(line -> line.problem() == null).toList());
    }

    /**
     * Files what a file says for approval by the office: all of it or nothing.
     *
     * @param token of the upload
     * @throws BusinessException conflict, if something is wrong with the file by now; invalid without a source
     */
    @Transactional
    public void file(UUID token, UnitSummary unit, int year, String source, byte[] bytes, String fileName) {
        BackfillSheet.Read read = read(unit, year, bytes, fileName);
        if (read.figures().isEmpty() || read.lines().stream().anyMatch(line -> line.problem() != null)) {
            throw BusinessException.conflict("reporting.sheet.changedMeanwhile");
        }
        desk.file(token, unit.id(), year, source, fileName, read.figures());
    }

    private BackfillSheet.Read read(UnitSummary unit, int year, byte[] bytes, String fileName) {
        DataScope scope = scope(unit, year);
        SheetTable table = new SheetReader(LIMITS).read(bytes, fileName, sheet.headers(months(year)));
        return sheet.read(
                table,
                currentUser.district(),
                unit,
                year,
                months(year),
                indicators.list(scope, unit.id()),
                indicators.known(scope, unit.id(), year));
    }

    /** Those that wait first, then the newest. */
    public List<BackfillFinder.Backfill> list() {
        return finder.list(currentUser.actScope());
    }

    public BackfillFinder.Backfill get(long id) {
        return finder.find(currentUser.actScope(), id)
                .orElseThrow(() -> BusinessException.notFound("reporting.backfill.notFound"));
    }

    public List<BackfillFinder.Figure> figures(long id) {
        return finder.figures(currentUser.actScope(), id);
    }

    private DataScope scope(UnitSummary unit, int year) {
        requireRight(unit);
        if (!years().contains(year)) {
            throw BusinessException.invalid("reporting.backfill.year");
        }
        return currentUser.actScope();
    }

    /** History ends where the reporting of months begins: at the go-live month, or at the present one. */
    private List<ReportingMonth> months(int year) {
        return BackfillIndicators.months(
                year, calendar.goLiveMonth(currentUser.district()).orElseGet(calendar::currentMonth));
    }
}
