package cn.liangdeng.progress.reading;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.progress.DocumentReading;
import cn.liangdeng.progress.EarlyWarning;
import cn.liangdeng.progress.HeadlineReading;
import cn.liangdeng.progress.LightMovement;
import cn.liangdeng.progress.PlacedReading;
import cn.liangdeng.progress.ProgressReadings;
import cn.liangdeng.progress.ReadingQuestion;
import cn.liangdeng.progress.RedReading;
import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.progress.TargetReading;
import cn.liangdeng.progress.UnitCounts;
import cn.liangdeng.progress.UnitReading;
import cn.liangdeng.progress.UnitRollup;
import cn.liangdeng.progress.YearReading;
import cn.liangdeng.progress.query.EarlyWarnings;
import cn.liangdeng.progress.query.HeadlineQueries;
import cn.liangdeng.progress.query.MonthChoice;
import cn.liangdeng.progress.query.ReadingQueries;
import cn.liangdeng.progress.query.RollupQueries;
import cn.liangdeng.progress.query.StandingFacts;
import cn.liangdeng.progress.text.TargetTexts;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Horizon;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads rows and puts them into words. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('PROGRESS_READ')")
class ProgressReadingsService implements ProgressReadings {

    private final MonthChoice months;
    private final ReadingQueries queries;
    private final HeadlineQueries headlines;
    private final RollupQueries rollups;
    private final EarlyWarnings warnings;
    private final TargetTexts texts;

    ProgressReadingsService(
            MonthChoice months,
            ReadingQueries queries,
            HeadlineQueries headlines,
            RollupQueries rollups,
            EarlyWarnings warnings,
            TargetTexts texts) {
        this.months = months;
        this.queries = queries;
        this.headlines = headlines;
        this.rollups = rollups;
        this.warnings = warnings;
        this.texts = texts;
    }

    @Override
    public ShownMonth month(DistrictId district, @Nullable ReportingMonth wanted) {
        return months.choose(district, wanted);
    }

    @Override
    public LightMovement lights(ReadingQuestion question) {
        return rollups.lights(question);
    }

    @Override
    public Map<Horizon, LightMovement> lightsByHorizon(ReadingQuestion question) {
        return rollups.lightsByHorizon(question);
    }

    @Override
    public EarlyWarning warning(ReadingQuestion question) {
        return warnings.of(question);
    }

    @Override
    public List<UnitRollup> rollups(ReadingQuestion question) {
        return rollups.rollups(question, null);
    }

    @Override
    public UnitRollup rollup(ReadingQuestion question, UnitId unit) {
        return rollups.rollups(question, unit).stream()
                .findFirst()
                .orElseGet(() -> new UnitRollup(unit, UnitCounts.NONE, UnitCounts.NONE));
    }

    @Override
    public List<UnitReading> byUnit(ReadingQuestion question) {
        return queries.byUnit(question);
    }

    @Override
    public List<DocumentReading> byDocument(ReadingQuestion question) {
        return queries.byDocument(question);
    }

    @Override
    public List<RedReading> reds(ReadingQuestion question, int limit) {
        return queries.reds(question, limit).stream()
                .map(red -> new RedReading(
                        texts.write(red.target(), question.month()),
                        red.monthsRed(),
                        texts.requiredPerMonth(red.target()),
                        red.problem(),
                        red.nextStep(),
                        red.coordination()))
                .toList();
    }

    @Override
    public List<HeadlineReading> headlines(ReadingQuestion question, int limit) {
        return headlines.list(question, limit).stream()
                .map(headline -> new HeadlineReading(
                        texts.write(headline.year(), question.month()),
                        headline.planPeriod() == null ? null : texts.write(headline.planPeriod(), question.month()),
                        headline.months()))
                .toList();
    }

    @Override
    public List<YearReading> years(ReadingQuestion question, int limit) {
        return queries.years(question, limit).stream()
                .flatMap(row -> {
                    StandingFacts standing = row.standing();
                    return standing == null
                            ? Stream.empty()
                            : Stream.of(new YearReading(
                                    texts.write(
                                            row, question.asOf(standing.asOf()).month()),
                                    row.terms().lastMonth().year(),
                                    standing.asOf(),
                                    row.terms().bound(),
                                    standing.actual(),
                                    row.indicator().decimals(),
                                    row.indicator().isMilestone()));
                })
                .toList();
    }

    @Override
    public List<PlacedReading> ofDocument(ReadingQuestion question, DocumentId document) {
        return queries.ofDocument(question, document).stream()
                .map(marked ->
                        new PlacedReading(texts.write(marked.target(), question.month()), marked.start(), marked.end()))
                .toList();
    }

    @Override
    public List<TargetReading> targets(ReadingQuestion question, int limit) {
        return queries.targets(question, limit).stream()
                .map(row -> texts.write(row, question.month()))
                .toList();
    }
}
