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
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
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
        List<TimeExpression> found = new ArrayList<>();
        for (int i = firstTime(start); i < times.size() && times.get(i).start() < end; i++) {
            if (times.get(i).end() <= end) {
                found.add(times.get(i));
            }
        }
        return found;
    }

    /** Position of the first words of time that begin at an index or later. */
    private int firstTime(int index) {
        return first(times.size(), i -> times.get(i).start() >= index);
    }

    /** The first position for which a condition holds that, once true, stays true. */
    private static int first(int size, IntPredicate reached) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (reached.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    @Nullable
    TimeExpression timeAt(int index) {
        int at = firstTime(index + 1) - 1;
        return at >= 0 && index < times.get(at).end() ? times.get(at) : null;
    }

    List<Quantity> quantitiesIn(Span span) {
        int from = first(quantities.size(), i -> quantities.get(i).figure() >= span.start());
        int to = first(quantities.size(), i -> quantities.get(i).figure() >= span.end());
        return quantities.subList(from, Math.max(from, to));
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
        for (TimeExpression time : timesIn(start, end)) {
            if (time.start() >= at && time.end() <= end) {
                words.append(plain(at, time.start()));
                at = time.end();
            }
        }
        return words.append(plain(at, end)).toString();
    }

    /** Whether the text lost characters on its way (202312月, a quotation mark without its partner). */
    boolean damaged() {
        return brackets.torn() || times.stream().anyMatch(TimeExpression::glitch);
    }

    /** 5月 开展…,新设…: whether words of time are set apart at the head of a line. */
    boolean headsLine(TimeExpression time) {
        String plain = plain();
        boolean apart = time.end() < plain.length() && " :".indexOf(plain.charAt(time.end())) >= 0;
        return apart && (time.start() == 0 || plain.charAt(time.start() - 1) == '\n');
    }
}
