package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.DraftTarget;
import cn.liangdeng.extraction.DraftTarget.Measure;
import cn.liangdeng.extraction.StatisticsLaw;
import cn.liangdeng.extraction.grammar.Responsibility;
import cn.liangdeng.extraction.grammar.SourceText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what was put together into drafts for the outside. */
final class DraftMaker {

    private final Reading reading;
    private final Duties duties;

    DraftMaker(Reading reading, Duties duties) {
        this.reading = reading;
        this.duties = duties;
    }

    DraftTarget draft(Found found) {
        SourceText source = reading.source();
        Responsibility duty = duties.at(found.passage, found.end);
        List<String> leads = duty == null ? List.of() : duties.written(duty.leads(), duty);
        List<String> supports = duty == null ? List.of() : duties.written(duty.supports(), duty);
        List<String> answers = new ArrayList<>(leads);
        answers.addAll(supports);
        List<String> warnings = new ArrayList<>(found.warnings);
        if (answers.stream().anyMatch(StatisticsLaw::isBureau)
                && StatisticsLaw.isEconomic(found.name)
                && found.numeric()) {
            warnings.add("law.statistics");
        }
        Timing when = found.when();
        boolean flow = found.measure != Measure.LEVEL || !found.numeric();
        LocalDate from = flow && when.deadline() != null ? when.from() : null;
        return new DraftTarget(
                source.codePoint(found.start),
                source.codePoint(found.end),
                source.written(found.start, found.end),
                asWritten(found, source),
                found.kind,
                found.value,
                found.max,
                found.unit,
                found.comparison,
                found.strict,
                found.measure,
                from,
                when.deadline(),
                when.every(),
                found.baseline,
                leads,
                supports,
                duty == null ? List.of() : duty.leaders(),
                start(found.parent),
                start(found.sameAs),
                Doubts.scope(source.written(found.start, found.end)),
                confidence(found, warnings),
                found.rules,
                warnings);
    }

    /** The grammar reads a plain form; a name keeps the brackets of the words it is made of. */
    private static String asWritten(Found found, SourceText source) {
        String written = source.written(found.passage.span().start(), found.end);
        String name = written.indexOf('（') >= 0 ? found.name.replace('(', '（').replace(')', '）') : found.name;
        return written.indexOf('—') >= 0 ? name.replace('-', '—') : name;
    }

    private @Nullable Integer start(@Nullable Found found) {
        return found == null ? null : reading.source().codePoint(found.start);
    }

    /** A rough order for the person who checks: inherited words and doubts pull down. */
    private static double confidence(Found found, List<String> warnings) {
        double confidence = found.numeric() ? 0.95 : 0.8;
        confidence -= found.rules.contains("name.inherited") ? 0.15 : 0;
        confidence -= found.when().inherited() ? 0.1 : 0;
        confidence -= 0.2 * warnings.size();
        return Math.max(0.1, confidence);
    }
}
