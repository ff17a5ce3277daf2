package cn.liangdeng.extraction;

import cn.liangdeng.extraction.grammar.Responsibility;
import cn.liangdeng.extraction.grammar.ResponsibilityReader;
import cn.liangdeng.extraction.grammar.SourceText;
import cn.liangdeng.extraction.grammar.TimeExpression;
import cn.liangdeng.extraction.grammar.TimeScanner;
import cn.liangdeng.extraction.lexicon.Organisations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the deadlines and the responsible units of a document, whether or not a target uses them: what a person has to account
 * for beside the numbers. Holds no state; safe for use by several threads.
 */
public final class MentionFinder {

    /** Names further apart than a line of responsibilities is long cannot overlap. */
    private static final int FAR = 4000;

    /** All mentions in text order; those of a kind do not overlap. */
    public List<Mention> find(DocumentText document) {
        SourceText source = SourceText.of(document.text());
        List<Mention> mentions = new ArrayList<>();
        for (TimeExpression time : new TimeScanner().scan(source.plain())) {
            if (time.kind() == TimeExpression.Kind.BY) {
                mentions.add(mention(source, time.start(), time.end(), Mention.Kind.DEADLINE, lastDay(time)));
            }
        }
        addUnits(source, mentions);
        mentions.sort(Comparator.comparingInt(Mention::start).thenComparing(Mention::kind));
        return List.copyOf(mentions);
    }

    private static @Nullable LocalDate lastDay(TimeExpression time) {
        return time.contextual() || time.years() > 0 ? null : time.last(0);
    }

    /** Line by line, as words about who answers never reach over a line's end; a cell of nothing but names is such words too. */
    private static void addUnits(SourceText source, List<Mention> mentions) {
        String plain = source.plain();
        ResponsibilityReader reader = new ResponsibilityReader();
        int start = 0;
        while (start < plain.length()) {
            int lineEnd = plain.indexOf('\n', start);
            int end = lineEnd < 0 ? plain.length() : lineEnd;
            String line = plain.substring(start, end).strip();
            List<Responsibility> found = reader.read(plain, start, end);
            for (Responsibility words : found) {
                addNames(
                        source,
                        words.start(),
                        words.end(),
                        Stream.concat(words.leads().stream(), words.supports().stream())
                                .toList(),
                        mentions);
            }
            if (found.isEmpty() && !line.isEmpty() && Organisations.isList(line)) {
                addNames(source, start, end, Organisations.split(line), mentions);
            }
            start = end + 1;
        }
    }

    private static void addNames(SourceText source, int start, int end, List<String> names, List<Mention> mentions) {
        int from = start;
        for (String name : names) {
            int at = source.plain().indexOf(name, from);
            boolean inOrder = at >= 0 && at + name.length() <= end;
            int found = inOrder ? at : source.plain().indexOf(name, start);
            if (found >= 0 && found + name.length() <= end) {
                Mention mention = mention(source, found, found + name.length(), Mention.Kind.UNIT, null);
                if (!overlaps(mentions, mention)) {
                    mentions.add(mention);
                }
                from = inOrder ? found + name.length() : from;
            }
        }
    }

    private static boolean overlaps(List<Mention> mentions, Mention mention) {
        for (int i = mentions.size() - 1; i >= 0 && mentions.get(i).kind() == mention.kind(); i--) {
            if (mentions.get(i).start() < mention.end()
                    && mention.start() < mentions.get(i).end()) {
                return true;
            }
            if (mentions.get(i).end() <= mention.start() - FAR) {
                return false;
            }
        }
        return false;
    }

    private static Mention mention(SourceText source, int start, int end, Mention.Kind kind, @Nullable LocalDate day) {
        return new Mention(source.codePoint(start), source.codePoint(end), source.written(start, end), kind, day);
    }
}
