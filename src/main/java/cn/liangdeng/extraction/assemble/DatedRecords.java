package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.DraftTarget.Kind;
import cn.liangdeng.extraction.grammar.Span;
import cn.liangdeng.extraction.grammar.TimeExpression;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds works whose particulars stand on lines with a label each: the line that names the work, and below it when it is to end
 * (计划竣工日期:2025年12月).
 */
final class DatedRecords {

    private static final Pattern DATED =
            Pattern.compile("^\\s*(?:计划|预计|拟)(?<state>竣工|完工|建成|投用|通车|交付|投产|开工|开业|完成)(?:日期|时间|节点|时限)?:[^,。;]{4,20}$");
    private static final Pattern NAME =
            Pattern.compile("^\\s*(?:[(]?[一二三四五六七八九十\\d]{1,3}[)、.])?\\s*(?<name>[^:,。;!?\\n]{4,40}?)\\s*$");
    private static final Pattern LABEL = Pattern.compile("^\\s*\\p{IsHan}{2,12}:");
    private static final int FARTHEST = 600;

    private final Reading reading;
    private final TimingRule timings;

    DatedRecords(Reading reading, TimingRule timings) {
        this.reading = reading;
        this.timings = timings;
    }

    /** The work whose end a passage dates, or nothing. */
    List<Found> find(Passage passage) {
        String words = reading.plain(passage.span().start(), passage.span().end());
        Matcher dated = DATED.matcher(words);
        if ((passage.role() != Passage.Role.BODY && passage.role() != Passage.Role.HEADING)
                || passage.row() != null
                || passage.looksBack()
                || words.length() > FARTHEST
                || !dated.find()) {
            return List.of();
        }
        Found work = above(passage, dated.group("state"));
        return work == null ? List.of() : List.of(work);
    }

    /** The nearest line above that names a work, with nothing but labelled lines between. */
    private @Nullable Found above(Passage passage, String state) {
        int end = passage.span().start() - 1;
        int farthest = Math.max(0, end - FARTHEST);
        while (end > farthest) {
            int start = reading.plain().lastIndexOf('\n', end - 1) + 1;
            String line = reading.plain(start, Math.max(start, end));
            Matcher name = NAME.matcher(line);
            if (name.matches()) {
                return DueWork.named(name.group("name"))
                        ? make(passage, start + name.start("name"), name.group("name"), state)
                        : null;
            }
            if (!line.isBlank() && !LABEL.matcher(line).find()) {
                return null;
            }
            end = start - 1;
        }
        return null;
    }

    private @Nullable Found make(Passage passage, int start, String name, String state) {
        List<TimeExpression> times =
                reading.timesIn(passage.span().start(), passage.span().end());
        if (times.isEmpty()) {
            return null;
        }
        Timing timing = timings.known(timings.timing(times.get(0), passage, false, false));
        int end = start + name.length();
        Passage line = new Passage(new Span(start, end), Passage.Role.BODY, passage.section(), null);
        Found work = new Found(line, start, end, name + state, name + state, Kind.MILESTONE, timing);
        work.rules.add("milestone.record");
        return work;
    }
}
