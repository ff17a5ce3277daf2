package cn.liangdeng.reporting.sheet;

import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.reporting.SaveReport;
import cn.liangdeng.reporting.domain.ReportBatch;
import cn.liangdeng.reporting.sheet.SheetTrial.Line;
import cn.liangdeng.reporting.sheet.SheetTrial.Problem;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Holds what was read from a file against the rules of filing, and names the cell that each refusal is about. */
@Component
class SheetTrials {

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

    private final ReportBatch batch;

    SheetTrials(ReportBatch batch) {
        this.batch = batch;
    }

    /** What would be done with a file; nothing is stored. */
    SheetTrial of(UnitSummary unit, ReportingMonth filingMonth, SheetReading read) {
        Map<IndicatorId, SaveReport> requests = new LinkedHashMap<>();
        read.rows()
                .forEach(
                        row -> row.request(unit.id()).ifPresent(request -> requests.put(request.indicator(), request)));
        Map<IndicatorId, BusinessException> refusals = new HashMap<>();
        for (ReportBatch.Result result : batch.tryEach(unit.id(), filingMonth, List.copyOf(requests.values()))) {
            if (result.refusal() != null) {
                refusals.put(result.row().owed().id(), result.refusal());
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
}
