package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.DraftTarget.Kind;
import cn.liangdeng.extraction.assemble.EndStateRule.Deed;
import cn.liangdeng.extraction.grammar.Span;
import cn.liangdeng.extraction.grammar.TimeExpression;
import cn.liangdeng.extraction.lexicon.Cue;
import cn.liangdeng.extraction.lexicon.Deeds;
import cn.liangdeng.extraction.lexicon.Deliverables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds named deliverables with an end state. A verb that ends in a state (印发, 成立, 建成, 竣工, 创建, 举办) must govern a thing of
 * the kind it can bring about; words of effort before the verb (推进, 支持, 探索) take the promise away.
 */
final class MilestoneFinder {

    private static final Cue PURPOSE = Cue.of("为(?:抓手|契机|目标|载体|依托|导向|核心|重点|主体|引领|支撑|基础|蓝本|牵引|突破口|中心|主线)|相关工作$|等方面");
    /** 41000吨级泊位: perhaps 4 berths of 1000 t, whose 个 was lost. */
    private static final Pattern RUN_TOGETHER = Pattern.compile("(?<![\\d.])[2-9][1-9]0{3,4}吨级");

    private static final Cue AHEAD = Cue.of("预计|计划|拟|将|力争|确保|争取");
    /** 计划年底基本建成, 将于8月投用: what a report of progress still promises. */
    private static final Cue STILL_TO_COME = Cue.of(
            "(?:计划|拟|力争|确保|预计)(?:于|在)?(?:今年|本)?(?:年底|年末|年内|\\d{1,2}月)|将(?:于|在)(?:今年|本)?(?:年底|年末|年内|\\d{1,2}月)|(?:计划|确保|力争)[^,。;\\d]{2,8}[会节]前|(?:预计|计划|力争|确保|争取)(?:于|在|到)?(?:20\\d{2}年|明年|春节前|[一二三四]季度|下半年)");

    private static final Pattern SO_FAR =
            Pattern.compile("[^,。;]{0,8}截[至止](?:目前|今|现在|(?:20\\d{2}年)?\\d{1,2}月(?:\\d{1,2}日|底|末)?|\\d{1,2}日)");

    private static final int OPENING = 40;

    /** A thing and what is done with it need more than two letters: most of a table's cells are figures. */
    private static final Pattern NAMES = Pattern.compile("\\p{IsHan}{3}");

    /** 增辟航线: a clause with a verb of its own continues no list. */
    private static final Cue DOES = Cue.of(Deeds.EFFORT.regex() + "|[增开推优提拓实新加完建打配引发编构融做争创办]\\p{IsHan}");

    private static final Pattern ISSUED = Pattern.compile("^[\\s\\d.、]*(?:印发|出台|制定|修订|编制)");
    private final Reading reading;
    private final TimingRule timings;
    private final EndStateRule states;
    private final DeliverableRules rules;
    private final DeedRule deeds;
    private final DueWork due;
    private final OpenDeedRule open;
    private final ListedDeeds besides;
    private final boolean works;
    private final NewsRule news;

    MilestoneFinder(Reading reading, TimingRule timings) {
        this.reading = reading;
        this.timings = timings;
        ParticularNames names = new ParticularNames(PlaceNames.of(reading.plain()));
        this.states = new EndStateRule(reading, names);
        this.rules = new DeliverableRules(names);
        this.deeds = new DeedRule(reading, names);
        this.due = new DueWork(reading, deeds);
        this.open = new OpenDeedRule(names);
        this.besides = new ListedDeeds(reading, states, rules, names, open);
        this.news = new NewsRule(reading);
        this.works = DeedRule.listsWorks(reading.plain());
    }

    /** The milestones of a passage that do not lie over a target already found. */
    List<Found> find(Passage passage, List<Found> taken) {
        List<Found> found = new ArrayList<>();
        boolean review = passage.looksBack();
        if (passage.role() == Passage.Role.DESCRIPTION || passage.role() == Passage.Role.CELL) {
            return found;
        }
        int from = body(passage);
        List<Deed> before = List.of();
        String about = WorkTopic.of(reading, passage);
        Span last = null;
        for (Span clause : reading.clauses(passage).clauses()) {
            Span work = last;
            boolean again = last != null && due.states(clause);
            last = last != null && (again || due.describes(clause)) ? last : clause;
            if (clause.end() <= from
                    || review && !STILL_TO_COME.in(reading.plain(clause.start(), clause.end()))
                    || !promised(passage, clause)
                    || news.tells(passage, clause) && !STILL_TO_COME.in(reading.plain(clause.start(), clause.end()))
                    || over(passage, clause)) {
                continue;
            }
            if (work != null
                    && due.holds(passage, work, clause)
                    && taken.stream().noneMatch(t -> clause.overlaps(t.start, t.end))) {
                boolean first = found.removeIf(f -> f.start >= work.start() && f.end <= work.end())
                        || found.stream().noneMatch(f -> f.start >= work.start());
                // 三季度开工,次年建成: each further state of the work is one of its own
                found.add(make(passage, clause, due.deed(work, clause, taken, !first)));
                before = List.of();
                continue;
            }
            for (Span part : MilestoneParts.split(reading, clause)) {
                boolean busy = taken.stream().anyMatch(t -> part.overlaps(t.start, t.end) && !passesOver(t, part));
                List<Deed> here = busy ? besides.find(part, taken) : milestones(passage, part, before, about);
                here.forEach(deed -> found.add(make(passage, part, deed)));
                before = here;
            }
        }
        return found;
    }

    /** Where the genre promises nothing, only a deed with a day of its own is promised, and not one of every year. */
    private boolean promised(Passage passage, Span clause) {
        if (passage.section().genre().promises(reading.plain(clause.start(), clause.end()))) {
            return true;
        }
        List<TimeExpression> times = reading.timesIn(clause.start(), clause.end());
        boolean every = times.stream().anyMatch(t -> t.kind() == TimeExpression.Kind.EVERY);
        boolean day = times.stream().anyMatch(t -> t.kind() == TimeExpression.Kind.BY)
                || MilestoneTime.in(reading.plain(clause.start(), clause.end()));
        return day && !every;
    }

    /** Whether the words of time say that a clause tells of what is over, and none of its words look ahead. */
    private boolean over(Passage passage, Span clause) {
        return passage.row() == null
                && !AHEAD.in(reading.plain(clause.start(), clause.end()))
                && (PastRule.over(reading, passage, clause.end()) || soFar(passage, clause));
    }

    /** 截至目前,1号楼完成…;2号楼封顶: what had come about by then. */
    private boolean soFar(Passage passage, Span clause) {
        Span period = reading.clauses(passage).periodAt(clause.start());
        int until = Math.min(clause.end(), period.start() + OPENING);
        return SO_FAR.matcher(reading.plain(period.start(), until)).lookingAt();
    }

    /** A heading that runs on into its paragraph promises only behind its first full stop. */
    private int body(Passage passage) {
        if (passage.role() != Passage.Role.HEADING) {
            return passage.span().start();
        }
        // within the heading only: a search to the end of the text would cost its square
        String words = reading.plain(passage.span().start(), passage.span().end());
        int stop = words.indexOf('。');
        int colon = words.indexOf(':');
        stop = colon > 0 && (stop < 0 || colon < stop) ? colon : stop;
        return stop < 0 || stop + 1 >= words.length()
                ? passage.span().end()
                : passage.span().start() + stop + 1;
    }

    /** 印发《…》,企业达到50家: the figure's words reach back over a document, of which nothing is counted, or over another clause's deed. */
    private boolean passesOver(Found figure, Span part) {
        boolean leans = figure.rules.contains("name.inherited") && figure.figure >= part.end();
        return leans
                || figure.end > part.end()
                        && ISSUED.matcher(reading.withoutTimes(part.start(), part.end()))
                                .find();
    }

    private Found make(Passage passage, Span part, Deed deed) {
        Span span = deed.span();
        Timing timing = timings.at(passage, span.start(), span.end());
        String words = reading.plain(part.start(), part.end());
        TimeExpression own = timings.own(part);
        boolean wholeYear = own == null || own.toMonth() == 12 && own.toDay() == 0 && own.fromMonth() == 1;
        int context = own == null || own.toYear() == 0 ? year(passage, timing) : own.toYear();
        LocalDate day = wholeYear ? MilestoneTime.day(words, context) : null;
        if (own != null && day == null) {
            timing = timings.timing(own, passage, timing.every(), false);
        } else if (day != null) {
            timing = new Timing(timing.from(), day, false, false, false, false);
        }
        timing = timings.known(timing);
        String name = deed.name().equals(reading.plain(span.start(), span.end())) ? deeds.bare(span) : deed.name();
        Found found = new Found(passage, span.start(), span.end(), name, name, Kind.MILESTONE, timing);
        found.rules.add("milestone");
        if (timing.glitch()) {
            found.warnings.add("glitch.time");
        }
        if (RUN_TOGETHER.matcher(words).find()) {
            found.warnings.add("glitch.size");
        }
        return found;
    }

    private static int year(Passage passage, Timing timing) {
        LocalDate last = timing.deadline();
        return last != null && !timing.several()
                ? last.getYear()
                : passage.section().period().firstYear();
    }

    /** The stretches of one part of a clause that name a deliverable each. */
    private List<Deed> milestones(Passage passage, Span part, List<Deed> before, @Nullable String about) {
        String words = reading.plain(part.start(), part.end());
        if (!NAMES.matcher(words).find() || PURPOSE.in(words)) {
            return List.of();
        }
        Span one = governed(part, words);
        if (one != null) {
            return deeds(MilestoneParts.members(reading, one));
        }
        Deed last = before.isEmpty() ? null : before.get(before.size() - 1);
        // 2023年启动,…完成: when a work began says how it is, beside its end
        String topic = about == null || due.describes(part) ? null : about;
        boolean same = last != null
                && (DueWork.named(last.thing()) || !last.thing().isEmpty() && topic == null)
                && reading.clauses(passage)
                        .periodAt(part.start())
                        .contains(last.span().start());
        List<Deed> ended = states.find(part, same && last != null ? last.thing() : topic, passage.row() != null);
        if (!ended.isEmpty()) {
            return ended;
        }
        Deed deed = deeds.find(
                part,
                passage,
                () -> due(passage, part),
                works || !passage.section().period().severalYears());
        if (deed != null) {
            return deeds.timed(part, passage) ? List.of(deed) : deeds(MilestoneParts.members(reading, deed.span()));
        }
        boolean continues = last != null
                && reading.plain().startsWith("建成", before.get(0).span().start())
                && Deliverables.FACILITY.in(words)
                && !DOES.opens(words)
                && words.length() <= 24;
        if (continues) {
            return deeds(MilestoneParts.members(reading, part));
        }
        String bare = deeds.bare(part);
        int verb = open.find(bare);
        if (verb < 0) {
            return List.of();
        }
        String said = bare.substring(verb, Math.min(bare.length(), verb + 3));
        int at = words.indexOf(said);
        return deeds(MilestoneParts.members(reading, new Span(part.start() + Math.max(0, at), part.end())));
    }

    /** Whether a day is set for a part by its row or at the head of its sentence. */
    private boolean due(Passage passage, Span part) {
        Row row = passage.row();
        boolean goal = passage.role() == Passage.Role.GOAL || row != null && row.timeOnly();
        return row != null && row.deadline() != null && goal && deeds.timed(row.deadline(), passage)
                || deeds.headed(reading.clauses(passage).periodAt(part.start()), part, passage);
    }

    private List<Deed> deeds(List<Span> spans) {
        return spans.stream()
                .map(span -> {
                    String words = reading.plain(span.start(), span.end());
                    return new Deed(span, words, words);
                })
                .toList();
    }

    private @Nullable Span governed(Span part, String words) {
        for (DeliverableRules.Rule rule : rules.all()) {
            Matcher verb = rule.verb().first(words);
            while (verb != null && inName(part.start() + verb.start())) {
                verb = rule.verb().first(words, verb.end(), words.length());
            }
            if (verb == null) {
                continue;
            }
            int at = part.start() + verb.start();
            String before = words.substring(0, verb.start());
            String lead = MilestoneTime.strip(reading.withoutTimes(part.start(), at));
            String object = words.substring(verb.end());
            if (rule.test().allows(lead, verb.group(), object, !lead.equals(before))) {
                return new Span(at, part.end());
            }
        }
        return null;
    }

    private boolean inName(int index) {
        return reading.brackets().inName(index) || reading.brackets().inTitle(index);
    }
}
