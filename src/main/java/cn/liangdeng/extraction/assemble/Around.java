package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.grammar.Quantity;
import cn.liangdeng.extraction.lexicon.MeasureWords.Sort;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A quantity with the words from which its name is read.
 *
 * @param from the words before it begin here
 * @param next start of the next quantity in the clause, or the clause's end
 * @param words the words before it, without words of time
 * @param left the same words, taken apart
 * @param right the words behind it up to the next quantity
 * @param previous naming of the quantity before it in the sentence
 */
record Around(
        Sight sight,
        int from,
        int next,
        String words,
        NounPhrase left,
        String right,
        @Nullable Naming previous) {

    /** 开展送戏10场、送书100册: a noun that has its verb in itself. */
    private static final Pattern OWN = Pattern.compile("^送\\p{IsHan}");

    private static final Pattern JOINTS_ONLY = Pattern.compile("[、,和及与以]*");
    private static final Pattern FIGURE_BEHIND = Pattern.compile("(?:[\\d.%‰]|以上|左右|个百分点|[,、])*$");

    Quantity quantity() {
        return sight.quantity();
    }

    boolean last() {
        return next >= sight.clause().end();
    }

    /** Where the words that name the quantity begin. */
    int start() {
        String key = left.verb().isEmpty() ? left.noun() : left.verb();
        String probe = key.substring(0, Math.min(2, key.length()));
        int until = quantity().start();
        String plain = sight.reading().plain(from, until);
        int at = probe.isEmpty() ? -1 : plain.indexOf(probe, NounPhrase.titled(plain));
        return at >= 0 ? from + at : until;
    }

    /** A verb holds for all members of a list. */
    String verb() {
        if (!left.verb().isEmpty()
                || previous == null
                || OWN.matcher(left.noun()).find()) {
            return left.verb();
        }
        String plain = sight.reading().plain();
        boolean listed = previous.end() >= from && from < plain.length() && "、和及与以".indexOf(plain.charAt(from)) >= 0;
        // 接待游客300万人次、旅游收入25亿元: money is not received as guests are
        boolean guests = previous.verb().equals("接待") && quantity().counts(Sort.MONEY);
        return listed && !guests ? previous.verb() : "";
    }

    Naming named(String name, String carried, String verb, int start, int end) {
        boolean nameless = name.isEmpty();
        String known = previous == null ? "" : previous.noun();
        String noun = nameless ? (verb.isEmpty() ? known : verb) : name;
        String subject = nameless ? noun : carried;
        return complete(noun, subject, nameless ? "" : verb, start, end);
    }

    /** What was said before a further goal, without the words that announce it (增长5%以上,奋斗目标6%). */
    private String said() {
        String before = sight.sentenceBefore();
        String known = before.substring(0, Math.max(0, before.length() - words.length()));
        return FIGURE_BEHIND.matcher(known).replaceFirst("");
    }

    private Naming complete(String noun, String subject, String verb, int start, int end) {
        // a member of a list (增长6%和7%) is read with the words before the list
        boolean further = MeasureRule.STRIVES.matcher(words).find();
        String before = JOINTS_ONLY.matcher(words).matches() ? sight.before() : further ? said() : words;
        String name = IndicatorSuffix.complete(
                quantity(), noun, verb, before, sight.before().contains("年均"));
        boolean attribute = right.startsWith("的") && end > quantity().end();
        return new Naming(
                name,
                noun,
                subject,
                verb,
                from,
                Math.min(start, quantity().start()),
                end,
                attribute,
                !subject.equals(noun));
    }
}
