package cn.liangdeng.intake.sheet;

import cn.liangdeng.document.ClauseId;
import cn.liangdeng.intake.query.TargetSurvey;
import cn.liangdeng.intake.query.TargetSurvey.PlanGoal;
import cn.liangdeng.intake.sheet.SheetExamination.PlannedRow;
import cn.liangdeng.intake.sheet.SheetLine.IndicatorKey;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.target.BulkTargets;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.Indicators;
import cn.liangdeng.target.InvalidTargetException.Problem;
import cn.liangdeng.target.NewTarget;
import cn.liangdeng.target.SourcedTarget;
import cn.liangdeng.target.TargetActs;
import cn.liangdeng.target.TargetCandidate;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetTermsData;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the rows of a list targets, goals of the plan period first so that the years' goals are joined to them. */
@Component
class SheetPublisher {

    private static final int LONGEST_FILE_NAME = 300;

    /** Sentences that speak of a form, and what a spreadsheet says instead. */
    private static final Map<String, String> SENTENCES =
            Map.of("target.invalid.baselineNeeded", "intake.sheet.problem.baseline");

    private final BulkTargets targets;
    private final TargetActs acts;
    private final Indicators indicators;
    private final TargetSurvey survey;
    private final SheetWords words;
    private final CurrentUser user;

    SheetPublisher(
            BulkTargets targets,
            TargetActs acts,
            Indicators indicators,
            TargetSurvey survey,
            SheetWords words,
            CurrentUser user) {
        this.targets = targets;
        this.acts = acts;
        this.indicators = indicators;
        this.survey = survey;
        this.words = words;
        this.user = user;
    }

    /** Notes at the cells what keeps a row from becoming a target. */
    void check(List<PlannedRow> rows) {
        List<TargetCandidate> candidates = rows.stream()
                .map(row -> new TargetCandidate(
                        row.line().indicator(),
                        row.details(null, null),
                        row.line().terms()))
                .toList();
        List<List<Problem>> problems = targets.examine(candidates);
        for (int i = 0; i < rows.size(); i++) {
            SheetRowReader cells = rows.get(i).line().cells();
            problems.get(i).stream()
                    .distinct()
                    .forEach(problem -> cells.reject(
                            columnOf(problem.field()),
                            SENTENCES.getOrDefault(problem.messageKey(), problem.messageKey()),
                            problem.arguments().toArray()));
        }
    }

    /** The rows whose goals of a year are joined to one of a plan period, of the list itself or set before. */
    Set<PlannedRow> joined(List<PlannedRow> rows) {
        List<PlannedRow> years = rows.stream().filter(SheetPublisher::isAnnual).toList();
        if (years.isEmpty()) {
            return Set.of();
        }
        Map<String, List<PlanGoal>> goals = Stream.concat(
                        present(years).stream(),
                        rows.stream()
                                .filter(row -> !isAnnual(row))
                                .map(row -> goal(new TargetId(row.line().cells().number()), row)))
                .collect(Collectors.groupingBy(PlanGoal::indicatorName));
        return years.stream()
                .filter(row -> parent(row, goals.getOrDefault(row.line().name(), List.of())) != null)
                .collect(Collectors.toSet());
    }

    private List<PlanGoal> present(List<PlannedRow> years) {
        return survey.planGoals(
                DataScope.district(user.district()),
                years.stream().map(row -> row.line().name()).collect(Collectors.toSet()));
    }

    void publish(List<PlannedRow> rows, Map<PlannedRow, ClauseId> clauses, String fileName, UUID key) {
        List<IndicatorId> named = indicators.findOrCreateAll(
                rows.stream().map(row -> row.line().indicator()).toList());
        Map<IndicatorKey, IndicatorId> known = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            known.put(rows.get(i).line().indicatorKey(), named.get(i));
        }
        List<PlannedRow> plans = rows.stream().filter(row -> !isAnnual(row)).toList();
        List<PlannedRow> years = rows.stream().filter(SheetPublisher::isAnnual).toList();
        List<PlanGoal> goals = new ArrayList<>(present(years));
        acts.together(() -> {
            List<TargetId> set = create(plans, known, clauses, List.of(), fileName, key);
            for (int i = 0; i < set.size(); i++) {
                goals.add(goal(set.get(i), plans.get(i)));
            }
            create(years, known, clauses, goals, fileName, key);
        });
    }

    private List<TargetId> create(
            List<PlannedRow> rows,
            Map<IndicatorKey, IndicatorId> known,
            Map<PlannedRow, ClauseId> clauses,
            List<PlanGoal> goals,
            String fileName,
            UUID key) {
        Map<String, List<PlanGoal>> byName = goals.stream().collect(Collectors.groupingBy(PlanGoal::indicatorName));
        List<SourcedTarget> wanted = new ArrayList<>();
        for (PlannedRow row : rows) {
            IndicatorId indicator = known.get(row.line().indicatorKey());
            if (indicator == null) {
                throw new IllegalStateException("every indicator was found or made");
            }
            TargetId parent = parent(row, byName.getOrDefault(row.line().name(), List.of()));
            NewTarget target = new NewTarget(
                    indicator, row.details(clauses.get(row), parent), row.line().terms(), requestKey(key, row));
            wanted.add(new SourcedTarget(target, origin(fileName, row)));
        }
        return wanted.isEmpty() ? List.of() : targets.createAll(wanted);
    }

    private String origin(String fileName, PlannedRow row) {
        String name = fileName.length() > LONGEST_FILE_NAME ? fileName.substring(0, LONGEST_FILE_NAME) : fileName;
        return words.text(
                "intake.sheet.origin", name, String.valueOf(row.line().cells().number()));
    }

    private static UUID requestKey(UUID key, PlannedRow row) {
        String name = "intake-sheet-" + key + "-" + row.line().cells().number();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isAnnual(PlannedRow row) {
        return row.details(null, null).horizon() == Horizon.ANNUAL;
    }

    private static PlanGoal goal(TargetId id, PlannedRow row) {
        TargetTermsData terms = row.line().terms();
        return new PlanGoal(
                id, row.line().name(), row.line().unitOfMeasure(), row.unit(), terms.firstMonth(), terms.lastMonth());
    }

    private static @Nullable TargetId parent(PlannedRow row, List<PlanGoal> goals) {
        TargetTermsData terms = row.line().terms();
        return goals.stream()
                .filter(goal -> goal.unitOfMeasure().equals(row.line().unitOfMeasure())
                        && goal.unit().equals(row.unit())
                        && !terms.firstMonth().isBefore(goal.first())
                        && !terms.lastMonth().isAfter(goal.last()))
                .map(PlanGoal::id)
                .findFirst()
                .orElse(null);
    }

    /** The column that a field of a target or indicator comes from. */
    private static SheetColumn columnOf(String field) {
        return switch (field) {
            case "unit" -> SheetColumn.LEAD;
            case "coLeads" -> SheetColumn.CO_LEAD;
            case "supporting" -> SheetColumn.SUPPORTING;
            case "weight" -> SheetColumn.WEIGHT;
            case "leader" -> SheetColumn.LEADER;
            case "document" -> SheetColumn.DOCUMENT;
            case "definitionOfDone" -> SheetColumn.WORDS;
            case "unitOfMeasure" -> SheetColumn.UNIT_OF_MEASURE;
            case "lagMonths" -> SheetColumn.LAG;
            case "bound" -> SheetColumn.BOUND;
            case "boundMax" -> SheetColumn.BOUND_MAX;
            case "baseline" -> SheetColumn.BASELINE;
            case "firstMonth" -> SheetColumn.FIRST_MONTH;
            case "lastMonth" -> SheetColumn.LAST_MONTH;
            case "comparator" -> SheetColumn.COMPARISON;
            case "nature" -> SheetColumn.NATURE;
            default -> SheetColumn.NAME;
        };
    }
}
