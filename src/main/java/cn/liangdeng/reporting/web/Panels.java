package cn.liangdeng.reporting.web;

import cn.liangdeng.evaluation.MonthlyFigure;
import cn.liangdeng.evaluation.YearToDate;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.reporting.query.EvidenceFile;
import cn.liangdeng.reporting.query.EvidenceFiles;
import cn.liangdeng.reporting.query.FiledFigure;
import cn.liangdeng.reporting.query.MonthSheets;
import cn.liangdeng.reporting.query.SheetReport;
import cn.liangdeng.reporting.query.SheetRow;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.MonthLabel;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds single rows of a unit's month and what stands beside them. */
@Component
class Panels {

    private static final int MONTHS_SHOWN = 12;

    private final MonthSheets sheets;
    private final EvidenceFiles evidence;
    private final RowViews views;
    private final UnitInView unitInView;
    private final FindingViews findings;
    private final CurrentUser currentUser;
    private final Words words;

    Panels(
            MonthSheets sheets,
            EvidenceFiles evidence,
            RowViews views,
            UnitInView unitInView,
            FindingViews findings,
            CurrentUser currentUser,
            Words words) {
        this.sheets = sheets;
        this.evidence = evidence;
        this.views = views;
        this.unitInView = unitInView;
        this.findings = findings;
        this.currentUser = currentUser;
        this.words = words;
    }

    /** @throws BusinessException not found, if the unit does not owe it or the person may not see it */
    SheetRow row(UnitSummary unit, long indicator, ReportingMonth dataMonth) {
        return sheets.find(currentUser.readScope(), unit.id(), new IndicatorId(indicator), dataMonth)
                .orElseThrow(() -> BusinessException.notFound("reporting.notFound.owed"));
    }

    RowView view(UnitSummary unit, SheetRow row) {
        return views.of(row, unitInView.mayFile(unit.id()));
    }

    PanelPage panel(UnitSummary unit, SheetRow row) {
        SheetReport report = row.report();
        List<EvidenceFile> files = report == null ? List.of() : evidence.list(currentUser.readScope(), report.id());
        return new PanelPage(
                unit.id().value(),
                unit.name(),
                MonthLabel.brief(row.owed().dataMonth(), words.locale()),
                view(unit, row),
                past(row),
                files,
                report == null ? List.of() : findings.of(report.id()),
                FindingWords.reasons());
    }

    private List<PanelPage.Past> past(SheetRow row) {
        boolean flow = row.owed().nature() == IndicatorNature.FLOW;
        int decimals = row.owed().decimals();
        Map<ReportingMonth, FiledFigure> figures = row.figures().stream()
                .filter(FiledFigure::isFiled)
                .collect(Collectors.toMap(FiledFigure::month, Function.identity()));
        Map<ReportingMonth, BigDecimal> filed = new TreeMap<>();
        figures.forEach((month, figure) -> filed.put(month, figure.value()));
        Map<ReportingMonth, BigDecimal> added = YearToDate.toMonths(filed).stream()
                .collect(Collectors.toMap(MonthlyFigure::month, MonthlyFigure::value));
        List<PanelPage.Past> months = new ArrayList<>();
        for (int back = 1; back <= MONTHS_SHOWN; back++) {
            ReportingMonth month = row.owed().dataMonth().minusMonths(back);
            FiledFigure figure = figures.get(month);
            months.add(new PanelPage.Past(
                    MonthLabel.single(month, words.locale()),
                    figure == null ? "" : FigureText.print(figure.value(), decimals),
                    figure == null || !flow ? "" : FigureText.print(added.get(month), decimals),
                    figure == null ? "NONE" : figure.status().name(),
                    figure == null ? 0 : figure.report().value()));
        }
        return months;
    }
}
