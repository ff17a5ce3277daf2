package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.grammar.Brackets;
import cn.liangdeng.extraction.grammar.Clauses;
import cn.liangdeng.extraction.grammar.NumeralScanner;
import cn.liangdeng.extraction.grammar.Quantity;
import cn.liangdeng.extraction.grammar.QuantityScanner;
import cn.liangdeng.extraction.grammar.SourceText;
import cn.liangdeng.extraction.grammar.Span;
import cn.liangdeng.extraction.grammar.TimeExpression;
import cn.liangdeng.extraction.grammar.TimeScanner;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document after the scanners went over it. */
final class Reading {

    private final SourceText source;
    private final Brackets brackets;
    private final List<TimeExpression> times;
    private final List<Quantity> quantities;
    private final Map<Passage, Clauses> clauses = new IdentityHashMap<>();

    Reading(SourceText source) {
        this.source = source;
        this.brackets = new Brackets(source.plain());
        this.times = new TimeScanner().scan(source.plain());
        this.quantities = new QuantityScanner().scan(source.plain(), new NumeralScanner().scan(source.plain()));
    }

    SourceText source() {
        return source;
    }

    String plain() {
        return source.plain();
    }

    String plain(int start, int end) {
        return start >= end ? "" : source.plain().substring(start, end);
    }

    Brackets brackets() {
        return brackets;
    }

    List<TimeExpression> times() {
        return times;
    }

    List<TimeExpression> timesIn(int start, int end) {
        return times.stream().filter(t -> t.start() >= start && t.end() <= end).toList();
    }

    @Nullable
    TimeExpression timeAt(int index) {
        for (TimeExpression time : times) {
            if (time.start() <= index && index < time.end()) {
                return time;
            }
        }
        return null;
    }

    List<Quantity> quantitiesIn(Span span) {
        return quantities.stream()
                .filter(q -> q.figure() >= span.start() && q.figure() < span.end())
                .toList();
    }

    Clauses clauses(Passage passage) {
        return clauses.computeIfAbsent(
                passage,
                p -> new Clauses(
                        source.plain(), brackets, p.span().start(), p.span().end()));
    }

    /** A stretch without its words of time. */
    String withoutTimes(int start, int end) {
        StringBuilder words = new StringBuilder();
        int at = start;
        for (TimeExpression time : times) {
            if (time.start() >= at && time.end() <= end) {
                words.append(plain(at, time.start()));
                at = time.end();
            }
        }
        return words.append(plain(at, end)).toString();
    }

    /** Whether the text lost characters on its way (202312月, a quotation mark without its partner). */
    boolean damaged() {
        return !brackets.torn().isEmpty() || times.stream().anyMatch(TimeExpression::glitch);
    }
}
