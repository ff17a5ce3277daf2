package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.grammar.Quantity;
import cn.liangdeng.extraction.grammar.Span;
import cn.liangdeng.extraction.lexicon.MeasureWords.Sort;
import cn.liangdeng.extraction.lexicon.Nouns;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what a figure without a name of its own speaks of: in the clause before, in the row's task, or in the clause behind. */
final class CarriedNames {

    private static final Pattern LAST_VERB = Pattern.compile("^.*(?:新增|新建|建成|引进|培育|完成|实施|开展)(?=\\p{IsHan}{2})");
    /** 优化调整网格设置,由86个整合为72个: what is done to it is no part of its name. */
    private static final Pattern EFFORT =
            Pattern.compile("^(?:优化|完善|健全|调整|规范|深化|强化|认真|依法|办理)+(?=\\p{IsHan}{2})|(?<=\\p{IsHan}{2})(?:设置|布局)$");

    private static final Pattern LAST_STATE = Pattern.compile(
            "(?:正式|全面|全线|主体)?(?:开工建设|开工|竣工|通车|投用|建成|完工|动工|投产|封顶)$|(?<=\\p{IsHan}{3})(?:稳中有[升进降]|(?:稳步|持续|进一步|逐步|不断|明显|大幅|显著|有所)(?:提高|提升|下降|降低|增长|改善|上升|增加))$");
    /** 6.高考上线率稳中有升,力争突破70%: the item's number is not quoted. */
    private static final Pattern NUMBERED = Pattern.compile("^\\s*(?:[(]?[一二三四五六七八九十\\d]{1,3}[)、.])");

    private static final Pattern LAST_RATE = Pattern.compile("新?\\p{IsHan}{2}率$");
    private static final Pattern COST = Pattern.compile("(?:计划|总|概算|估算|预计)*投资(?:额)?");

    private static final int LONGEST_CARRIED = 24;

    private final Reading reading;

    CarriedNames(Reading reading) {
        this.reading = reading;
    }

    /**
     * A noun that is carried over.
     *
     * @param start where the words it stands in begin, -1 where the quote does not reach back to them
     */
    record Name(String noun, int start) {}

    /** What a figure speaks of whose own noun is as general as 投资, or which has none; null where nothing tells. */
    @Nullable
    Name of(Sight sight, @Nullable Naming previous, String noun) {
        Name work = COST.matcher(noun).matches() ? costs(sight) : null;
        return work == null ? before(sight, previous, noun.isEmpty()) : work;
    }

    /** 投资5000万元,改造公路40公里: the work stands in the clause behind. */
    private @Nullable Name costs(Sight sight) {
        int next = sight.clause().end() + 1;
        if (sight.clause().start() > sight.sentence().start()
                || next >= sight.sentence().end()) {
            return null;
        }
        Span clause = reading.clauses(sight.passage()).clauseAt(next);
        NounPhrase work = NounPhrase.left(reading.withoutTimes(clause.start(), firstFigure(clause)));
        String noun = work.noun();
        if (noun.isEmpty() && !figureless(clause)) {
            int end = reading.quantitiesIn(clause).get(0).end();
            noun = NounPhrase.right(reading.plain(end, clause.end())).noun();
        }
        boolean deed = !work.verb().isEmpty() || !figureless(clause);
        boolean named = noun.length() >= 2
                && noun.length() <= LONGEST_CARRIED
                && !Nouns.GENERIC.matcher(noun).matches();
        return deed && named ? new Name(work.verb() + noun, -1) : null;
    }

    private @Nullable Name before(Sight sight, @Nullable Naming previous, boolean nameless) {
        Span before = reading.clauses(sight.passage()).before(sight.clause().start());
        boolean deed = previous != null && previous.noun().equals(previous.verb());
        Naming counted = previous == null || previous.attribute() || deed ? null : previous;
        if (counted != null && !nameless && counted.subject().endsWith("率")) {
            // 诉求响应率达到100%,满意率…: one rate is no rate of the other
            String of = LAST_RATE.matcher(counted.subject()).replaceFirst("");
            return of.length() < 2 ? null : new Name(of, counted.start());
        }
        if (counted != null && (before == null || counted.end() >= before.start())) {
            return new Name(carried(counted, nameless), counted.start());
        }
        if (before != null) {
            NounPhrase phrase = NounPhrase.left(reading.withoutTimes(before.start(), firstFigure(before)));
            String noun = figureless(before)
                    ? EFFORT.matcher(LAST_STATE.matcher(phrase.noun()).replaceFirst(""))
                            .replaceAll("")
                    : LAST_VERB.matcher(phrase.noun()).replaceFirst("");
            boolean general = counted != null && Nouns.GENERIC.matcher(noun).matches();
            if (noun.length() >= 2 && noun.length() <= LONGEST_CARRIED && !general) {
                int at = reading.plain(before.start(), before.end()).indexOf(noun.substring(0, 2));
                boolean numbered = NUMBERED.matcher(reading.plain(before.start(), before.end()))
                        .find();
                return new Name(noun, before.start() + (numbered ? Math.max(0, at) : 0));
            }
        }
        if (counted != null) {
            return new Name(carried(counted, nameless), -1);
        }
        String topic = TopicRule.of(sight, nameless);
        return topic.isEmpty() ? null : new Name(topic, -1);
    }

    /** A figure without any words repeats the rate before it (一季度开工率达60%、上半年达90%), one with words its subject. */
    private static String carried(Naming counted, boolean nameless) {
        return nameless && counted.noun().endsWith("率") ? counted.noun() : counted.subject();
    }

    private boolean figureless(Span clause) {
        return firstFigure(clause) == clause.end();
    }

    /** Where the first figure with a unit stands, or the clause's end. */
    private int firstFigure(Span clause) {
        return reading.quantitiesIn(clause).stream()
                .filter(q -> q.sort() != null && q.sort() != Sort.TIME)
                .mapToInt(Quantity::start)
                .findFirst()
                .orElse(clause.end());
    }
}
