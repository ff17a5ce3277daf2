package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.DraftTarget.Kind;
import cn.liangdeng.extraction.grammar.Clauses;
import cn.liangdeng.extraction.grammar.Span;
import cn.liangdeng.extraction.grammar.TimeExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a row of a task table promises beyond figures and milestones. Where the goal says nothing but a time, the row's
 * measures are one task; a sentence of a goal without any target is a task.
 */
final class TaskFinder {

    private static final Pattern LEAD = Pattern.compile("^[\\s,、。;.()\\d]*(?:\\d+[.、])?\\s*");
    private static final Pattern DOES = Pattern.compile(
            "^(?:推动实施|组织实施|逐[月季年]|按[月季年]|实施|做好|配合|创新谋划|谋划|开展|落实|推进实施|举办|办好|深化落实|深化实施|研究落实|建立|健全|继续实施|全力做好|做优做强|推进|贯彻落实|指导|争取|创新|抓好|统筹)");
    private static final Pattern SLOGAN = Pattern.compile("^(?:提升|增强|强化|有序推进|促进|形成|营造|激发|不断|确保各项|带动|助推)|落实落地$");

    private final Reading reading;
    private final TimingRule timings;

    TaskFinder(Reading reading, TimingRule timings) {
        this.reading = reading;
        this.timings = timings;
    }

    /** The tasks of a cell beside the targets already found in it. */
    List<Found> find(Passage passage, List<Found> taken) {
        Row row = passage.row();
        if (row == null || row.duty() == null) {
            return List.of();
        }
        if (passage.role() == Passage.Role.MEASURE && row.timeOnly()) {
            return taken.isEmpty() ? whole(passage) : rest(passage, taken, false);
        }
        return passage.role() == Passage.Role.GOAL && !row.timeOnly() ? rest(passage, taken, true) : List.of();
    }

    private List<Found> whole(Passage passage) {
        Span span = trimmed(passage.span());
        return span == null ? List.of() : List.of(make(passage, span));
    }

    private List<Found> rest(Passage passage, List<Found> taken, boolean goal) {
        List<Found> tasks = new ArrayList<>();
        Clauses clauses = reading.clauses(passage);
        for (Span sentence : clauses.sentences()) {
            boolean empty = free(sentence, taken);
            if (empty) {
                Span span = trimmed(
                        goal
                                ? sentence
                                : clauses.clausesIn(sentence).stream()
                                        .filter(c -> c.length() > 1)
                                        .findFirst()
                                        .orElse(sentence));
                add(tasks, passage, goal ? firstClauses(clauses, sentence) : span, goal);
                continue;
            }
            boolean before = true;
            for (Span clause : clauses.clausesIn(sentence)) {
                boolean open = free(clause, taken);
                if (open && (goal || before)) {
                    Span span = trimmed(clause);
                    boolean does = span != null
                            && DOES.matcher(reading.plain(span.start(), span.end()))
                                    .find();
                    add(tasks, passage, does ? span : null, true);
                }
                before &= open;
            }
        }
        return tasks;
    }

    private @Nullable Span firstClauses(Clauses clauses, Span sentence) {
        Span span = trimmed(sentence);
        if (span == null) {
            return null;
        }
        for (Span clause : clauses.clausesIn(sentence)) {
            Span words = trimmed(clause);
            if (words != null && words.length() >= 4) {
                return words;
            }
        }
        return span;
    }

    private void add(List<Found> tasks, Passage passage, @Nullable Span span, boolean strict) {
        if (span == null || span.length() < 4) {
            return;
        }
        String words = reading.plain(span.start(), span.end());
        if (strict && SLOGAN.matcher(words).find()) {
            return;
        }
        tasks.add(make(passage, span));
    }

    private static boolean free(Span span, List<Found> taken) {
        return taken.stream().noneMatch(t -> span.overlaps(t.start, t.end));
    }

    private Found make(Passage passage, Span span) {
        String words = reading.plain(span.start(), span.end());
        Found task = new Found(
                passage,
                span.start(),
                span.end(),
                words,
                words,
                Kind.TASK,
                timings.at(passage, span.start(), span.end()));
        task.rules.add("task.row");
        return task;
    }

    /** Without the numbering and the words of time before it and the full stop behind it. */
    private @Nullable Span trimmed(Span span) {
        int start = span.start();
        int end = span.end();
        boolean changed = true;
        while (changed) {
            int from = start;
            Matcher lead = LEAD.matcher(reading.plain(start, end));
            start += lead.find() ? lead.end() : 0;
            TimeExpression time = reading.timeAt(start);
            start = time != null && time.end() <= end ? time.end() : start;
            changed = start != from;
        }
        while (end > start && "。;, \n".indexOf(reading.plain().charAt(end - 1)) >= 0) {
            end--;
        }
        return end > start ? new Span(start, end) : null;
    }
}
