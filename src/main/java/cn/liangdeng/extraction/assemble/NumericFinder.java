package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.DraftTarget.Comparison;
import cn.liangdeng.extraction.DraftTarget.Kind;
import cn.liangdeng.extraction.RefusedNumber.Reason;
import cn.liangdeng.extraction.grammar.Quantity;
import cn.liangdeng.extraction.grammar.Span;
import cn.liangdeng.extraction.grammar.TimeExpression;
import cn.liangdeng.extraction.lexicon.MeasureWords.Sort;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the targets that are figures, passage by passage, and keeps every refused number with its reason. */
final class NumericFinder {

    /** The comparator may stand before the verb: 至少建成1所. */
    private static final Pattern AT_LEAST = Pattern.compile("(?:至少|不少于|不低于)\\p{IsHan}{2,4}$");

    /** 不低于上年度人均收入的60%. */
    private static final Pattern FAR = Pattern.compile("不(?:得)?(?:(?<least>低于|少于|小于)|超过|高于|大于)[^,。;\\d]{2,30}的$");

    /** What leads from a whole to its parts and to what it costs. */
    private static final Pattern OF_WHOLE = Pattern.compile("其中|,(?:项目|计划)*总投资");

    /** More figures than any sentence holds: numbers that were poured out, of which nothing can be said. */
    private static final int CROWDED = 40;

    private final Reading reading;
    private final IndicatorNamer namer;
    private final TimingRule timings;
    private final Map<Quantity, Reason> refused = new LinkedHashMap<>();
    private final PartRule parts;

    NumericFinder(Reading reading, TimingRule timings) {
        this.reading = reading;
        this.namer = new IndicatorNamer(reading);
        this.timings = timings;
        this.parts = new PartRule(reading);
    }

    /** Refused numbers so far, in the order in which they were read. */
    Map<Quantity, Reason> refused() {
        return refused;
    }

    /** The targets of a passage. */
    List<Found> find(Passage passage) {
        List<Sight> accepted = new ArrayList<>();
        Map<Sight, BigDecimal> baselines = new IdentityHashMap<>();
        BigDecimal baseline = null;
        Quantity whole = null;
        for (Quantity quantity : reading.quantitiesIn(passage.span())) {
            Sight sight = Sight.of(reading, passage, quantity);
            Reason reason = crowded(sight) ? Reason.NO_UNIT : refuse(sight);
            boolean part = partOf(whole, accepted, sight);
            reason = reason == null && part ? Reason.ACHIEVEMENT : reason;
            whole = reason == Reason.ACHIEVEMENT && !part ? quantity : whole;
            if (reason == Reason.BASELINE) {
                baseline = quantity.value();
            }
            if (reason == null) {
                accepted.add(sight);
                if (baseline != null) {
                    baselines.put(sight, baseline);
                    baseline = null;
                }
            } else {
                refused.put(quantity, reason);
            }
        }
        return build(accepted, baselines);
    }

    /** 共安排了6个项目,其中:基础设施3项: parts of what was done have been done. */
    private boolean partOf(@Nullable Quantity whole, List<Sight> accepted, Sight sight) {
        return whole != null
                && sight.sentence().contains(whole.figure())
                && accepted.stream().noneMatch(other -> other.sentence().equals(sight.sentence()))
                && OF_WHOLE.matcher(reading.plain(whole.end(), sight.quantity().start()))
                        .find();
    }

    private boolean crowded(Sight sight) {
        return reading.quantitiesIn(sight.sentence()).size() > CROWDED;
    }

    static @Nullable Reason refuse(Sight sight) {
        Reason size = CapacityRule.refuse(sight);
        if (size != null) {
            return size;
        }
        Reason name = NameRules.refuse(sight);
        if (name != null) {
            return name;
        }
        Reason count = CountRules.refuse(sight);
        if (count != null) {
            return count;
        }
        if (sight.quantity().guessed() && !GuessedUnit.plausible(sight)) {
            return Reason.NO_UNIT;
        }
        return ContextRules.refuse(sight);
    }

    private List<Found> build(List<Sight> accepted, Map<Sight, BigDecimal> baselines) {
        List<Found> found = new ArrayList<>();
        List<Found> twins = new ArrayList<>();
        Naming previous = null;
        for (int i = 0; i < accepted.size(); i++) {
            Sight sight = accepted.get(i);
            Sight before = i == 0 ? null : accepted.get(i - 1);
            boolean sameClause = before != null && before.clause().equals(sight.clause());
            boolean samePeriod = before != null && before.period().equals(sight.period());
            int from = sameClause && previous != null
                    ? Math.max(
                            sight.clause().start(),
                            Math.min(previous.end(), sight.quantity().start()))
                    : sight.clause().start();
            int next = i + 1 < accepted.size() && accepted.get(i + 1).clause().equals(sight.clause())
                    ? Math.max(
                            accepted.get(i + 1).quantity().start(),
                            sight.quantity().end())
                    : sight.clause().end();
            String listed = ListedNames.of(reading, accepted, i);
            listed = listed == null ? ListedNames.before(reading, accepted, i, found) : listed;
            List<String> both = listed == null ? ListedNames.both(sight, from) : List.of();
            listed = both.isEmpty() ? listed : both.get(0);
            Naming naming = namer.name(sight, from, next, samePeriod ? previous : null, listed);
            TimeExpression own = ListedNames.time(reading, accepted, i);
            found.add(target(sight, naming, baselines.get(sight), own));
            for (String other : both.stream().skip(1).toList()) {
                Naming twin = namer.name(sight, from, next, samePeriod ? previous : null, other);
                twins.add(target(sight, twin, baselines.get(sight), own));
            }
            int first = ListedNames.first(reading, accepted, i);
            if (first < i) {
                likeFirst(found, first, accepted);
            }
            previous = naming;
        }
        parts.link(accepted, found);
        StretchRule.link(reading, accepted, found);
        found.addAll(twins);
        return found;
    }

    /** 分别不低于24%和30%: words before the first figure bind the others as well. */
    private static void likeFirst(List<Found> found, int first, List<Sight> sights) {
        Found one = found.get(first);
        Found last = found.get(found.size() - 1);
        Quantity bound = sights.get(first).quantity();
        Quantity bare = sights.get(found.size() - 1).quantity();
        boolean alike = bound.start() < bound.figure()
                && bare.comparison() == Comparison.REACH
                && bound.sort() == bare.sort()
                && one.kind == last.kind;
        if (alike && bound.end() == bound.unitEnd()) {
            last.comparison = one.comparison;
            last.strict = one.strict;
        }
    }

    private Found target(Sight sight, Naming naming, @Nullable BigDecimal baseline, @Nullable TimeExpression listed) {
        Quantity q = sight.quantity();
        Timing timing = listed == null
                ? timings.at(sight.passage(), q.start(), q.end())
                : timings.timing(listed, sight.passage(), false, false);
        Kind kind = MeasureRule.kind(sight, naming);
        Found found = new Found(
                sight.passage(),
                naming.start(),
                Math.max(naming.end(), q.end()),
                naming.name(),
                naming.noun(),
                kind,
                timing);
        found.figure = q.figure();
        found.value = q.value();
        found.max = q.max();
        found.unit = q.guessed() ? GuessedUnit.complete(sight) : q.unit();
        boolean least = q.comparison() == Comparison.REACH
                && AT_LEAST.matcher(sight.before()).find();
        Matcher far = FAR.matcher(sight.before());
        boolean compared = (q.percent() || q.counts(Sort.FACTOR)) && q.comparison() == Comparison.REACH && far.find();
        found.comparison = compared
                ? far.group("least") != null ? Comparison.AT_LEAST : Comparison.AT_MOST
                : least ? Comparison.AT_LEAST : q.comparison();
        found.strict = q.strict();
        found.baseline = baseline;
        found.measure = MeasureRule.measure(sight, naming, kind, timing);
        found.rules.add(naming.end() > q.end() ? "name.behind" : "name.before");
        if (naming.inherited()) {
            found.rules.add("name.inherited");
        }
        found.rules.add(timing.inherited() ? "time.inherited" : "time.own");
        if (q.guessed()) {
            found.warnings.add("unit.guessed");
        }
        if (RankRule.promised(sight)) {
            RankRule.bind(found, sight);
        }
        Doubts.look(sight, found);
        return found;
    }

    /** The stretch of a refused number that a reader sees as one. */
    static Span stretch(Quantity quantity) {
        return new Span(quantity.figure(), quantity.unitEnd());
    }
}
