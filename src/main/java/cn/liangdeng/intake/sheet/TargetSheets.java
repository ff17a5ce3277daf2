package cn.liangdeng.intake.sheet;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.document.ClauseId;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.document.TextPlace;
import cn.liangdeng.intake.sheet.SheetExamination.PlannedRow;
import cn.liangdeng.intake.sheet.SheetReport.Listed;
import cn.liangdeng.office.MarkedSheetWriter;
import cn.liangdeng.office.ReadingLimits;
import cn.liangdeng.office.SheetReader;
import cn.liangdeng.office.SheetTable;
import cn.liangdeng.shared.BusinessException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports a ready list of targets, all of it or, if anything is wrong with it, nothing. A row means the target of its indicator,
 * unit, months and document; where there is such a target it is never changed here, because an adjustment needs its reason and
 * approval (目标调整): what differs is listed. So a file may be uploaded again.
 */
@Service
@PreAuthorize("hasAuthority('TARGET_MANAGE')")
public class TargetSheets {

    /** Far more rows than a district has targets. */
    static final int MAX_ROWS = 5_000;

    /** Title, explanation, header and example stand above the targets. */
    private static final int ROWS_ABOVE = 40;

    private static final Comparator<SheetError> BY_PLACE = Comparator.comparingInt(SheetError::row)
            .thenComparingInt(error -> error.address().length())
            .thenComparing(SheetError::address);

    private static final ReadingLimits LIMITS =
            new ReadingLimits(10L * 1024 * 1024, 300, 24L * 1024 * 1024, 64L * 1024 * 1024, MAX_ROWS + ROWS_ABOVE, 64);

    private final SheetWords words;
    private final SheetLookups lookups;
    private final PolicyDocuments documents;
    private final SheetPublisher publisher;
    private final ReportingCalendar calendar;

    TargetSheets(
            SheetWords words,
            SheetLookups lookups,
            PolicyDocuments documents,
            SheetPublisher publisher,
            ReportingCalendar calendar) {
        this.words = words;
        this.lookups = lookups;
        this.documents = documents;
        this.publisher = publisher;
        this.calendar = calendar;
    }

    /**
     * Says what the file would do, and what is wrong with it. Nothing is kept.
     *
     * @param read called once the file is read and its rows are looked at
     * @throws cn.liangdeng.office.UnreadableFileException if it is no such file, or a column is missing
     */
    @Transactional(readOnly = true)
    public SheetReport tryOut(byte[] bytes, String fileName, Runnable read) {
        return examine(bytes, fileName, read).report();
    }

    /**
     * The file with its faults marked: to be mended there and uploaded again.
     *
     * @throws cn.liangdeng.office.UnreadableFileException as above
     */
    @Transactional(readOnly = true)
    public byte[] marked(byte[] bytes, String fileName) {
        Examined examined = examine(bytes, fileName, () -> {});
        return MarkedSheetWriter.write(
                examined.table(),
                examined.errors().stream()
                        .map(error -> new MarkedSheetWriter.Mark(
                                error.address(), error.row(), words.text(error.messageKey(), error.parameters())))
                        .toList(),
                words.text("intake.sheet.template.title"),
                words.text("intake.sheet.marked.result"));
    }

    /**
     * An import that a person wants.
     *
     * @param key drawn once for what the person does once: repeating the import with it sets nothing twice
     * @param knownConfirmed whether the person agrees that rows with a known name and unit of measure use that indicator
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Ordered(byte[] bytes, String fileName, UUID key, boolean knownConfirmed) {}

    /**
     * Imports the file.
     *
     * @param read called once the file is read and its rows are looked at
     * @param setting called before the targets are set
     * @return what was done; with errors, or with known indicators that the person did not agree on, nothing was
     */
    @Transactional
    public SheetReport run(Ordered order, Runnable read, Runnable setting) {
        Examined examined = examine(order.bytes(), order.fileName(), read);
        if (examined.report().mayBeImported(order.knownConfirmed())) {
            setting.run();
            publisher.publish(examined.rows(), clauses(examined.rows()), order.fileName(), order.key());
        }
        return examined.report();
    }

    /** Marks the words that rows quote. */
    private Map<PlannedRow, ClauseId> clauses(List<PlannedRow> rows) {
        Map<DocumentId, List<PlannedRow>> quoting = new LinkedHashMap<>();
        for (PlannedRow row : rows) {
            if (row.quotes()) {
                quoting.computeIfAbsent(Objects.requireNonNull(row.source()).document(), document -> new ArrayList<>())
                        .add(row);
            }
        }
        Map<PlannedRow, ClauseId> clauses = new HashMap<>();
        quoting.forEach((document, quotes) -> {
            Map<TextPlace, ClauseId> marked = documents.clausesAt(
                    document, quotes.stream().map(PlannedRow::place).toList());
            quotes.forEach(row -> clauses.put(row, Objects.requireNonNull(marked.get(row.place()))));
        });
        return clauses;
    }

    /** @param errors all that is wrong */
    private record Examined(SheetTable table, List<SheetError> errors, SheetReport report, List<PlannedRow> rows) {}

    private Examined examine(byte[] bytes, String fileName, Runnable read) {
        SheetTable table =
                new SheetReader(LIMITS).read(bytes, fileName, words.requiredColumns(), words.furtherColumns());
        SheetColumns columns = new SheetColumns(table, words);
        read.run();
        List<SheetError> errors = new ArrayList<>();
        List<SheetError> notes = new ArrayList<>(columns.further());
        String example = words.text("intake.sheet.example.mark");
        List<SheetLine> lines = table.rows().stream()
                .map(row -> new SheetRowReader(columns, row, words, errors, notes))
                .filter(cells -> !cells.shown(SheetColumn.NAME).startsWith(example))
                .map(SheetLine::read)
                .toList();
        if (lines.size() > MAX_ROWS) {
            throw BusinessException.invalid("intake.sheet.tooManyRows", MAX_ROWS);
        }
        SheetLookup lookup = lookups.of(lines, words);
        SheetExamination examination = new SheetExamination(lookup, calendar.currentMonth());
        examination.examine(lines);
        publisher.check(examination.planned());
        Set<String> faulty = errors.stream().map(SheetError::address).collect(Collectors.toSet());
        notes.removeIf(note -> faulty.contains(note.address()));
        errors.sort(BY_PLACE);
        notes.sort(BY_PLACE);
        List<SheetReport.UnknownUnit> unknown = lookup.unknown().entrySet().stream()
                .map(entry ->
                        new SheetReport.UnknownUnit(entry.getKey(), count(lines, entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing(SheetReport.UnknownUnit::name))
                .toList();
        Set<PlannedRow> joined = errors.isEmpty() ? publisher.joined(examination.planned()) : Set.of();
        List<SheetReport.NewRow> created = examination.planned().stream()
                .map(row -> new SheetReport.NewRow(
                        row.line().cells().number(),
                        row.line().name(),
                        words.goal(row.line()),
                        lookup.nameOf(row.unit()),
                        row.line().terms().firstMonth(),
                        row.line().terms().lastMonth(),
                        joined.contains(row),
                        !examination.isKnown(row.line())))
                .toList();
        SheetReport report = new SheetReport(
                Listed.of(errors),
                Listed.of(notes),
                Listed.of(unknown),
                Listed.of(created),
                examination.unchanged(),
                Listed.of(examination.differing()),
                Listed.of(examination.knownIndicators()));
        return new Examined(table, errors, report, examination.planned());
    }

    private static int count(List<SheetLine> lines, String name) {
        return (int) lines.stream()
                .filter(line -> line.lead().equals(name)
                        || line.coLeads().contains(name)
                        || line.supporting().contains(name))
                .count();
    }
}
