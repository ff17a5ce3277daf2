package cn.liangdeng.reporting.web;

import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.reporting.EntryMode;
import cn.liangdeng.reporting.SaveReport;
import cn.liangdeng.reporting.domain.ReportBatch;
import cn.liangdeng.reporting.query.SheetRow;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Saves many rows of 本月填报 in one go: a block pasted from a spreadsheet, or the whole form. */
@Controller
class BatchController {

    private final UnitInView unitInView;
    private final RowViews views;
    private final ReportBatch batch;
    private final Words words;
    private final JsonMapper json;

    BatchController(UnitInView unitInView, RowViews views, ReportBatch batch, Words words, JsonMapper json) {
        this.unitInView = unitInView;
        this.views = views;
        this.batch = batch;
        this.words = words;
        this.json = json;
    }

    /**
     * A row as it was filled in.
     *
     * @param edit what was typed; null for fields that were not touched
     */
    record BatchRow(long indicator, RowEdit edit) {}

    /**
     * What became of a row.
     *
     * @param status as {@link CellController} answers for a single one: 200 saved, 409 somebody else was quicker, or it is locked,
     *     422 what was typed is wrong
     * @param message why it was refused; null where it was saved
     * @param row as it is stored now
     */
    record BatchAnswer(int status, @Nullable String message, RowView row) {}

    /** All answers, in the order of the rows. */
    record BatchAnswers(List<BatchAnswer> rows) {}

    /**
     * @param month in whose windows is filed
     * @param mode {@code PASTED} for what came from the clipboard
     * @param rows a list of {@link BatchRow} as JSON
     */
    @PostMapping(path = "/reporting/rows", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ResponseEntity<BatchAnswers> save(
            @RequestParam long unit,
            @RequestParam String month,
            @RequestParam(defaultValue = "TYPED") EntryMode mode,
            @RequestParam String rows) {
        UnitSummary shown = unitInView.of(unit);
        ReportingMonth filingMonth = Months.ofPath(month);
        List<BatchRow> sent = parse(rows);
        EntryMode believed = mode == EntryMode.PASTED ? EntryMode.PASTED : EntryMode.TYPED;
        Map<IndicatorId, Function<SheetRow, SaveReport>> typed = new LinkedHashMap<>();
        sent.forEach(row -> typed.put(
                new IndicatorId(row.indicator()),
                stored -> row.edit().inUnitOf(stored).over(stored, shown.id()).by(believed)));
        List<ReportBatch.Result> results = batch.saveEach(shown.id(), filingMonth, typed);
        boolean mayFile = unitInView.mayFile(shown.id());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new BatchAnswers(results.stream()
                        .map(result -> answer(views.of(result.row(), mayFile), result.refusal()))
                        .toList()));
    }

    private BatchAnswer answer(RowView row, @Nullable BusinessException refusal) {
        if (refusal == null) {
            return new BatchAnswer(200, null, row);
        }
        int status = refusal.kind() == BusinessException.Kind.CONFLICT ? 409 : 422;
        return new BatchAnswer(status, words.say(refusal.messageKey(), refusal.arguments()), row);
    }

    private List<BatchRow> parse(String rows) {
        try {
            List<BatchRow> sent = json.readValue(rows, new TypeReference<List<BatchRow>>() {});
            if (sent.stream().map(BatchRow::indicator).distinct().count() < sent.size()) {
                throw BusinessException.invalid("reporting.invalid.rows");
            }
            return sent;
        } catch (JacksonException notOurs) {
            throw BusinessException.invalid("reporting.invalid.rows");
        }
    }
}
