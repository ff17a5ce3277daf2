package cn.liangdeng.reporting.web;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.reporting.query.SheetRow;
import cn.liangdeng.reporting.sheet.MonthUploads;
import cn.liangdeng.reporting.sheet.OwnTableColumns;
import cn.liangdeng.reporting.sheet.SheetTrial;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.MonthLabel;
import cn.liangdeng.shared.Option;
import cn.liangdeng.shared.ReportingMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the pages of 用 Excel 填报. */
@Component
class SheetPages {

    private static final String PAGE = "reporting/sheet";
    private static final int NEAR = 2;

    private final RowGoals goals;
    private final RowViews views;
    private final UnitInView unitInView;
    private final ReportingCalendar calendar;
    private final CurrentUser currentUser;
    private final Words words;

    SheetPages(
            RowGoals goals,
            RowViews views,
            UnitInView unitInView,
            ReportingCalendar calendar,
            CurrentUser currentUser,
            Words words) {
        this.goals = goals;
        this.views = views;
        this.unitInView = unitInView;
        this.calendar = calendar;
        this.currentUser = currentUser;
        this.words = words;
    }

    /** The month asked for, or the newest in whose windows something may be filed. */
    ReportingMonth month(@Nullable String asked) {
        return Months.parse(asked, Months.newestToFile(calendar, currentUser.district()));
    }

    String goal(SheetRow row) {
        return String.join("\n", goals.promises(row.owed()));
    }

    /** Where the row stands, and why it cannot be changed where it cannot. */
    String state(SheetRow row, UnitSummary unit) {
        RowView view = views.of(row, unitInView.mayFile(unit.id()));
        String state = words.say("reporting.status." + view.state());
        return view.lock() == null ? state : words.say("reporting.sheet.locked", state, view.lock());
    }

    ModelAndView start(UnitSummary unit, ReportingMonth month, List<BusinessException> problems, HttpStatus status) {
        return page(unit, month, null, null, null, List.of(), problems, status);
    }

    ModelAndView columns(
            UnitSummary unit,
            ReportingMonth month,
            PendingUpload pending,
            OwnTableColumns.Columns columns,
            List<BusinessException> problems,
            HttpStatus status) {
        return page(unit, month, pending, null, columns, List.of(), problems, status);
    }

    ModelAndView outcome(
            UnitSummary unit,
            ReportingMonth month,
            PendingUpload pending,
            MonthUploads.Outcome outcome,
            Supplier<Map<Long, String>> choices) {
        SheetTrial trial = outcome.trial();
        OwnTableColumns.Columns columns = outcome.columns();
        if (trial == null) {
            return page(unit, month, pending, null, columns, List.of(), List.of(), HttpStatus.OK);
        }
        Map<Long, String> offered = trial.unknown().isEmpty() ? Map.of() : choices.get();
        HttpStatus status = trial.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return page(
                unit,
                month,
                pending,
                view(trial, outcome.own(), offered),
                null,
                offered.entrySet().stream()
                        .map(entry -> Option.of(entry.getKey().toString(), entry.getValue()))
                        .toList(),
                List.of(),
                status);
    }

    private SheetPage.TrialView view(SheetTrial trial, boolean own, Map<Long, String> offered) {
        return new SheetPage.TrialView(
                own,
                trial.isReady(),
                trial.requests().size(),
                trial.problems().stream().map(this::cell).toList(),
                trial.changes().stream().map(this::cell).toList(),
                trial.unchanged(),
                trial.passedOver(),
                trial.absent(),
                trial.unknown().stream()
                        .map(name -> new SheetPage.Unknown(name, guess(name, offered)))
                        .toList(),
                trial.fingerprint());
    }

    private SheetPage.CellView cell(SheetTrial.Line line) {
        SheetTrial.Problem problem = line.problem();
        return new SheetPage.CellView(
                line.field() == null ? words.say("reporting.sheet.row", line.address()) : line.address(),
                line.name(),
                line.field() == null ? "" : words.say("reporting.sheet.field." + line.field()),
                line.before(),
                line.after(),
                problem == null
                        ? null
                        : words.say(problem.messageKey(), problem.arguments().toArray()));
    }

    /** The indicator that shares the longest run of characters with the name. */
    private static String guess(String name, Map<Long, String> offered) {
        String best = "";
        int most = NEAR;
        for (Map.Entry<Long, String> one : offered.entrySet()) {
            int common = commonRun(name, one.getValue());
            if (common > most) {
                most = common;
                best = one.getKey().toString();
            }
        }
        return best;
    }

    private static int commonRun(String one, String other) {
        int longest = 0;
        int[] before = new int[other.length() + 1];
        for (int i = 0; i < one.length(); i++) {
            int[] row = new int[other.length() + 1];
            for (int j = 0; j < other.length(); j++) {
                if (one.charAt(i) == other.charAt(j)) {
                    row[j + 1] = before[j] + 1;
                    longest = Math.max(longest, row[j + 1]);
                }
            }
            before = row;
        }
        return longest;
    }

    private ModelAndView page(
            UnitSummary unit,
            ReportingMonth month,
            @Nullable PendingUpload pending,
            SheetPage.@Nullable TrialView trial,
            OwnTableColumns.@Nullable Columns columns,
            List<Option> choices,
            List<BusinessException> problems,
            HttpStatus status) {
        SheetPage model = new SheetPage(
                unit.id().value(),
                unit.name(),
                month.toString(),
                MonthLabel.single(month, words.locale()),
                pending == null ? null : pending.fileName(),
                trial,
                columns,
                choices,
                pending == null ? null : pending.token().toString());
        List<String> sentences = problems.stream()
                .map(problem -> words.say(problem.messageKey(), problem.arguments()))
                .toList();
        return new ModelAndView(PAGE, Map.of("model", model, "problems", sentences, "changed", false), status);
    }
}
