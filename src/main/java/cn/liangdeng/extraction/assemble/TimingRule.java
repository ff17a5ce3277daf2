package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.grammar.Clauses;
import cn.liangdeng.extraction.grammar.Span;
import cn.liangdeng.extraction.grammar.TimeExpression;
import cn.liangdeng.extraction.grammar.TimeExpression.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds when a goal is due: the words of time nearest before it in its sentence, else behind it in its clause, else at the
 * head of an earlier sentence of the paragraph, else the row's time, else the years of the section or the document.
 */
final class TimingRule {

    private static final Pattern HEAD = Pattern.compile("^[\\s\\d.、()一二三四五六七八九十]*(?:力争|确保|争取|计划|预计|到|至|通过)*$");
    private static final Pattern LABEL = Pattern.compile("(?:完成时限|完成时间|时间节点|时限要求|时限)\\s*[:为]?\\s*");
    private static final Pattern LINE_BELOW =
            Pattern.compile("\\s*\\n\\s*[(]?(?:(?:责任|牵头|主办|主责|配合|协办)[^\\n。]*[;,、\\s])?");
    private static final int LONGEST_LINE = 160;

    /** So many sentences back a word of time at the head of one is looked for. */
    private static final int FARTHEST_SENTENCE = 40;

    /** A noun before words of time in their clause: 纬九路9月底建成. */
    private static final Pattern SUBJECT = Pattern.compile("\\p{IsHan}{2,}(?<!力争|确保|争取|计划|预计|其中|全面|同时|全[省市区县])$");

    private static final Pattern POINT = Pattern.compile("[底末]$");
    private static final Pattern BEFORE = Pattern.compile("^[^到至].*前$");
    private static final Pattern BETWEEN = Pattern.compile("[、\\d(]");
    private static final Pattern AHEAD = Pattern.compile("未来|今后|接下来");

    /** A period counted from an unknown year ends within so many years of it. */
    private static final int LONGEST_SPAN = 100;

    private final Reading reading;
    private final UsableTimes times;
    /** Words like 完成时限: by where they begin, with where they end. */
    private final NavigableMap<Integer, Integer> labels = new TreeMap<>();

    TimingRule(Reading reading) {
        this.reading = reading;
        this.times = new UsableTimes(reading);
        Matcher label = LABEL.matcher(reading.plain());
        while (label.find()) {
            labels.put(label.start(), label.end());
        }
    }

    /** When a goal at {@code at} in a passage is due; {@code until} is the end of the words that state it. */
    Timing at(Passage passage, int at, int until) {
        return known(find(passage, at, until));
    }

    /** The same where its year is known, else without a deadline. */
    Timing known(Timing timing) {
        LocalDate last = timing.deadline();
        if (last != null && last.getYear() <= Period.UNKNOWN.firstYear() + LONGEST_SPAN) {
            last = null;
        }
        LocalDate from = last != null && timing.from().getYear() == Period.UNKNOWN.firstYear()
                ? LocalDate.of(last.getYear(), 1, 1)
                : timing.from();
        boolean several = last != null && last.getYear() > from.getYear();
        return new Timing(from, last, timing.every(), timing.inherited(), several, timing.glitch());
    }

    private Timing find(Passage passage, int at, int until) {
        var clauses = reading.clauses(passage);
        Span period = clauses.periodAt(at);
        Span clause = clauses.clauseAt(at);
        int context = passage.section().period().firstYear();
        boolean every = every(period.start(), at, clause.start());

        TimeExpression own = times.nearestBefore(period.start(), at, context);
        if (own != null
                && own.start() < clause.start()
                && (ownedElsewhere(own, clauses.clauseAt(own.start()), passage) || ended(own, clauses, at))) {
            own = null;
        }
        if (own != null && own.start() < clause.start()) {
            // 2022年,…的88个小区6月底前完工: the time in the figure's own clause is nearer
            TimeExpression behind = times.firstBehind(Math.max(until, at), clause.end(), context);
            boolean next = behind != null
                    && !BETWEEN.matcher(reading.plain(until, behind.start())).find();
            own = next ? behind : own;
        }
        if (own == null) {
            own = times.firstBehind(Math.max(at, 0), Math.max(until, clause.end()), context);
            // 比例不低于65%、11月底前进度达到100%: behind a mark the time belongs to the next figure
            own = own != null
                            && own.start() >= until
                            && reading.plain(until, own.start()).startsWith("、")
                    ? null
                    : own;
        }
        if (own != null) {
            return timing(own, passage, every, false);
        }
        TimeExpression label = labelled(passage, at, context);
        Span ending = label == null ? DueWork.ending(reading, clauses, clause) : null;
        label = ending == null ? label : times.firstBehind(ending.start(), ending.end(), context);
        if (label != null) {
            return timing(label, passage, every, false);
        }
        TimeExpression topic = topic(passage, clauses.sentencesBefore(period.start(), FARTHEST_SENTENCE), context);
        if (topic != null) {
            return timing(topic, passage, every, true);
        }
        Row row = passage.row();
        if (row != null && row.deadline() != null) {
            List<TimeExpression> cell =
                    reading.timesIn(row.deadline().start(), row.deadline().end());
            for (int i = cell.size() - 1; i >= 0; i--) {
                if (cell.get(i).kind() == Kind.BY) {
                    return timing(cell.get(i), passage, every, false);
                }
            }
            // 9月投入使用: a cell may name the month as a deed does
            LocalDate day = MilestoneTime.day(
                    reading.plain(row.deadline().start(), row.deadline().end()), context);
            if (day != null) {
                return new Timing(day.withDayOfYear(1), day, every, false, false, false);
            }
        }
        if (row != null && passage.role() == Passage.Role.MEASURE && row.goal() != null) {
            TimeExpression goal =
                    times.firstBehind(row.goal().start(), row.goal().end(), context);
            if (goal != null && goal.last(context).getYear() == context) {
                return timing(goal, passage, every, true);
            }
        }
        Period years = passage.section().period();
        return new Timing(years.from(), years.to(), every, true, years.severalYears(), false);
    }

    /** 2026年新增算力2000P;利用率保持在75%以上: a plain year ends with its part of the sentence, 到2026年 does not. */
    private boolean ended(TimeExpression time, Clauses clauses, int at) {
        boolean part =
                reading.plain(Math.max(0, time.start() - 2), time.start()).equals("其中");
        boolean plainYear = !time.until() && time.years() == 0 && time.toYear() != 0 && time.toMonth() == 12;
        boolean elsewhere = !clauses.sentenceAt(time.start()).contains(at);
        boolean topic = reading.plain().startsWith(",", time.end());
        return plainYear && elsewhere && (part || !topic);
    }

    /** 9月1日前建成第三小学,新增学位1080个: a day or month said with its own deed holds for that deed. */
    private boolean ownedElsewhere(TimeExpression time, Span clause, Passage passage) {
        if (reading.brackets().inAside(time.start())) {
            return true;
        }
        if (reading.headsLine(time)) {
            return false;
        }
        boolean within = time.toMonth() < 12
                        && (time.toYear() == 0 || passage.section().period().severalYears())
                || time.toDay() > 0
                || between(time, passage)
                        && BEFORE.matcher(reading.plain(time.start(), time.end()))
                                .find();
        boolean subject =
                SUBJECT.matcher(reading.plain(clause.start(), time.start())).find();
        // 区中医院2024年创成…,新建卫生站4家: a year behind its subject is that subject's
        boolean year = subject
                && passage.section().period().severalYears()
                && time.toYear() != 0
                && time.fromYear() == time.toYear()
                && !time.until();
        // 6月底投资完成52亿元,开工率达到75%: a point in time, not the day of a deed
        boolean point = !subject
                && POINT.matcher(reading.plain(time.start(), time.end())).find();
        return (within || year) && !point && clause.end() - time.end() >= 2;
    }

    /** 每年 holds for the clauses behind it until one of them sets a time of its own. */
    private boolean every(int from, int at, int clause) {
        boolean every = false;
        int last = -1;
        for (TimeExpression time : reading.timesIn(from, at)) {
            if (time.kind() == Kind.EVERY) {
                every = true;
                last = time.start();
            } else if (time.kind() == Kind.BY) {
                every = every && time.start() < clause && last >= clause;
            }
        }
        return every;
    }

    /** (责任单位:…;完成时限:2024年12月) behind the goal. */
    private @Nullable TimeExpression labelled(Passage passage, int at, int context) {
        Map.Entry<Integer, Integer> label = labels.ceilingEntry(at);
        if (label == null || label.getValue() > passage.span().end() && !lineBelow(passage, label.getKey())) {
            return null;
        }
        int from = label.getValue();
        TimeExpression time = reading.timeAt(from);
        return time != null && times.usable(time, context) ? time : null;
    }

    /** 牵头单位:…;完成时限:11月底: a line below the paragraph that says who answers for it and until when. */
    private boolean lineBelow(Passage passage, int label) {
        int from = passage.span().end();
        return passage.row() == null
                && label - from <= LONGEST_LINE
                && LINE_BELOW
                        .matcher(reading.plain(from, Math.max(from, label)))
                        .matches();
    }

    /** Words of time at the head of an earlier sentence hold until others do. */
    private @Nullable TimeExpression topic(Passage passage, List<Span> sentences, int context) {
        for (int i = sentences.size() - 1; i >= 0; i--) {
            TimeExpression found = heading(passage, sentences.get(i), context);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable TimeExpression heading(Passage passage, Span sentence, int context) {
        TimeExpression found = null;
        for (TimeExpression time : reading.timesIn(sentence.start(), sentence.end())) {
            boolean heads =
                    HEAD.matcher(reading.plain(sentence.start(), time.start())).matches();
            found = heads
                            && times.usable(time, context)
                            && !between(time, passage)
                            && !ownedElsewhere(time, reading.clauses(passage).clauseAt(time.start()), passage)
                    ? time
                    : found;
        }
        return found;
    }

    /** 到2023年底 in a plan up to 2025 holds for its own sentence only. */
    private static boolean between(TimeExpression time, Passage passage) {
        Period years = passage.section().period();
        return time.until()
                && years.severalYears()
                && time.last(years.firstYear()).getYear() < years.to().getYear();
    }

    /** The last words of time that a stretch says itself, outside brackets, or null. */
    @Nullable
    TimeExpression own(Span stretch) {
        TimeExpression found = null;
        for (TimeExpression time : reading.timesIn(stretch.start(), stretch.end())) {
            boolean aside = reading.brackets().within(time.start());
            found = times.usable(time, 0) && !aside ? time : found;
        }
        return found;
    }

    /** What words of time mean in a passage. */
    Timing timing(TimeExpression time, Passage passage, boolean every, boolean inherited) {
        Period years = passage.section().period();
        if (reading.plain().startsWith("规划期", time.start())) {
            return new Timing(years.from(), years.to(), every, inherited, years.severalYears(), false);
        }
        int context = years.firstYear();
        LocalDate last = time.last(context);
        boolean coming = time.years() > 1
                && years.to().getYear() == context + time.years()
                && AHEAD.matcher(reading.plain(time.start(), time.end())).find();
        if (coming) {
            // a report at a year's end: the five years to come begin with the next
            return new Timing(LocalDate.of(context + 1, 1, 1), years.to(), every, inherited, true, false);
        }
        boolean plan = time.fromYear() != 0 && time.fromYear() < time.toYear();
        boolean own = !time.until() && time.years() == 0 && time.toMonth() == 12;
        int firstYear = plan ? time.fromYear() : time.toYear() > context && !own ? context : 0;
        boolean span = time.years() > 1 || firstYear != 0 && firstYear < time.toYear();
        LocalDate from = span && !plan ? LocalDate.of(context, 1, 1) : time.first(context);
        if (span && !plan && time.toYear() == context) {
            from = time.first(context);
        }
        return new Timing(from, last, every, inherited, last.getYear() > from.getYear(), time.glitch());
    }
}
