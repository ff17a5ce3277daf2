package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.extraction.DraftTarget;
import cn.liangdeng.extraction.Extraction;
import cn.liangdeng.extraction.RefusedNumber;
import cn.liangdeng.extraction.RefusedNumber.Reason;
import cn.liangdeng.extraction.TooManyTargetsException;
import cn.liangdeng.extraction.grammar.Quantity;
import cn.liangdeng.extraction.grammar.SourceText;
import cn.liangdeng.extraction.grammar.Span;
import cn.liangdeng.extraction.grammar.TimeExpression;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs the stages over a document in order. */
public final class Assembler {

    /**
     * Reads a document.
     *
     * @throws TooManyTargetsException if it holds more drafts than anybody could confirm
     */
    public Extraction read(DocumentText document) {
        SourceText source = SourceText.of(document.text());
        Reading reading = new Reading(source);
        Period found = DocumentPeriod.find(source.plain(), reading.brackets());
        Outline outline = Outline.of(document, source, found == null ? Period.UNKNOWN : found);
        TimingRule timings = new TimingRule(reading);
        Duties duties = new Duties(reading, outline.passages());
        NumericFinder numbers = new NumericFinder(reading, timings);
        ImpliedFinder implied = new ImpliedFinder(reading, timings);
        ZeroFinder zeros = new ZeroFinder(reading, timings);
        MilestoneFinder milestones = new MilestoneFinder(reading, timings);
        DatedRecords records = new DatedRecords(reading, timings);
        TaskFinder tasks = new TaskFinder(reading, timings);
        List<Found> all = new ArrayList<>();
        for (Passage passage : outline.passages()) {
            List<Found> here = new ArrayList<>(numbers.find(passage));
            here.addAll(implied.find(passage));
            here.addAll(zeros.find(passage));
            if (passage.row() == null
                    || passage.role() == Passage.Role.GOAL
                    || passage.role() == Passage.Role.STEP
                    || passage.row().timeOnly()) {
                here.addAll(milestones.find(passage, here));
            }
            here.addAll(records.find(passage));
            here.addAll(tasks.find(passage, here));
            here.removeIf(f -> duties.says(passage, f.start));
            all.addAll(here);
            requireNotTooMany(all);
        }
        outline.indicatorTables()
                .forEach((table, section) -> all.addAll(new IndicatorTable(reading, table, section).find()));
        outline.planTables().forEach((table, section) -> all.addAll(new PlanColumns(reading, table, section).find()));
        outline.shareTables().forEach((table, section) -> all.addAll(new ShareTable(reading, table, section).find()));
        requireNotTooMany(all);
        Repeats.drop(all, numbers.refused(), reading);
        all.sort(Comparator.comparingInt((Found f) -> f.start).thenComparingInt(f -> f.end));
        Relations.link(
                all.stream().filter(f -> f.passage.role() != Passage.Role.STEP).toList());
        DraftMaker maker = new DraftMaker(reading, duties);
        List<DraftTarget> drafts = all.stream().map(maker::draft).toList();
        return new Extraction(
                drafts,
                refused(reading, numbers.refused()),
                links(all, f -> f.parent),
                links(all, f -> f.sameAs),
                links(all, f -> f.floor));
    }

    private static void requireNotTooMany(List<Found> all) {
        if (all.size() > TooManyTargetsException.MOST) {
            throw new TooManyTargetsException();
        }
    }

    private static Map<Integer, Integer> links(List<Found> all, Function<Found, @Nullable Found> link) {
        Map<Found, Integer> positions = new IdentityHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            positions.put(all.get(i), i);
        }
        Map<Integer, Integer> links = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Found other = link.apply(all.get(i));
            Integer position = other == null ? null : positions.get(other);
            if (position != null) {
                links.put(i, position);
            }
        }
        return links;
    }

    private static List<RefusedNumber> refused(Reading reading, Map<Quantity, Reason> numbers) {
        List<RefusedNumber> refused = new ArrayList<>();
        numbers.forEach((quantity, reason) -> {
            if (CountRules.visible(quantity, reason)) {
                TimeExpression time = reason == Reason.DATE ? reading.timeAt(quantity.figure()) : null;
                Span span = time == null ? NumericFinder.stretch(quantity) : new Span(time.start(), time.end());
                SourceText source = reading.source();
                refused.add(new RefusedNumber(
                        source.codePoint(span.start()),
                        source.codePoint(span.end()),
                        source.written(span.start(), span.end()),
                        reason));
            }
        });
        refused.sort(Comparator.comparingInt(RefusedNumber::start));
        return refused.stream().distinct().toList();
    }
}
