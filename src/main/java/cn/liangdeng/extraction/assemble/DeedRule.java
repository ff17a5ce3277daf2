package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.assemble.EndStateRule.Deed;
import cn.liangdeng.extraction.grammar.Span;
import cn.liangdeng.extraction.grammar.TimeExpression;
import cn.liangdeng.extraction.lexicon.Cue;
import cn.liangdeng.extraction.lexicon.Deeds;
import cn.liangdeng.extraction.lexicon.Deliverables;
import cn.liangdeng.extraction.lexicon.EndStates;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds deeds by what is set for them instead of by what they bring about: whatever is to be done by a day (8月底前监控全部接入平台)
 * is promised, and so is each work of a list that names the thing worked on (改造提升城东路).
 */
final class DeedRule {

    private static final Pattern EDGE = Pattern.compile(
            "^(?:[\\s、,:()①-⑳.▶►●■◆★☆•·※◎○▲▪]|\\d{1,2}[.、)](?!\\d)|于|在|将|要|必须|须|应当?|力争|确保|争取|计划|预计|拟|前|之前|起|到|由|均|都|并|同时|再|还|其中|全面|全部|基本|正式|如期|(?:[一二三四五六七八九十]{1,2}是))+");
    /** What words of time leave behind inside a clause: 一期工程于…完成, 改造要在…完工. */
    private static final Cue DANGLING = Cue.of(
            "(?<=\\p{IsHan})(?:(?:应|要|须|需|拟|将)?(?<![关对属低高用由优大小位处基多少等至终鉴])于|(?:应当|应|必须|要|须|需|拟|将)在)(?=\\p{IsHan})");
    /** 总投资12亿元的: how big a thing is, before its name. */
    private static final Pattern SIZE =
            Pattern.compile("^[^,。;的]{0,16}(?:投资|概算|面积|年产|产能|规模|处理)[^,。;的]{0,16}\\d[^,。;的]{0,10}的");

    private static final Pattern GOVERNS = Pattern.compile("(?:印发|出台|制定|编制|发布|公布|完成|启动|修订|举办|召开)$");
    private static final int VERB = 2;
    /** (8月底前揭牌). */
    private static final Pattern DATED_ASIDE = Pattern.compile("\\([^()]{0,12}(?:月|季度|年底|前)[^()]{0,12}\\)$");

    private static final Pattern TAIL = Pattern.compile("[\\s、,]+$");
    private static final Pattern POINT = Pattern.compile("(?:底|末|前|之前|以前)$");
    private static final Pattern LIST = Pattern.compile("实事|民心工程|惠民工程|重点(?:工程|(?:建设)?项目)(?:建设)?(?:计划|清单|安排|任务|目标)");
    /** 全市卫生站实施基本药物制度: who comes under a system that is known has done so by a day. */
    private static final Pattern SYSTEM = Pattern.compile("制度$");

    private static final Pattern GIVEN = Pattern.compile("取得|获得|通过");
    private static final int HEAD = 24;
    private static final int HEAD_LINES = 20;
    private static final int SUBJECT = 3;
    private static final int OBJECT = 3;

    private final Reading reading;
    private final ParticularNames names;

    DeedRule(Reading reading, ParticularNames names) {
        this.reading = reading;
        this.names = names;
    }

    /**
     * The deed a part of a clause tells, or null.
     *
     * @param due whether its row or the head of its sentence sets a day for it
     * @param listed whether it stands in a list of works, each of which is a promise
     */
    @Nullable
    Deed find(Span part, Passage passage, BooleanSupplier due, boolean listed) {
        String bare = bare(part);
        if (bare.length() < SUBJECT || reading.brackets().inTitle(part.start())) {
            return null;
        }
        if (timed(part, passage)) {
            return dated(bare) ? deed(part, bare) : null;
        }
        if (vowed(part, bare)) {
            return deed(part, bare);
        }
        return Deeds.ENDED.matcher(reading.plain(part.start(), part.end())).matches()
                        || settles(bare)
                        || due.getAsBoolean()
                                && (begins(bare)
                                        || Deeds.FROM_THEN.matcher(bare).matches())
                        || listed && !counts(part) && works(bare)
                ? deed(part, bare)
                : null;
    }

    /** 力争甲股份、乙新材上市: what is vowed of things with a name needs no day. */
    private boolean vowed(Span part, String bare) {
        return Deeds.VOW.opens(reading.plain(part.start(), part.end()).stripLeading())
                && Deeds.ARRIVED.in(bare)
                && !effort(bare)
                && !Deeds.NO_DEED.in(bare)
                && !Deliverables.VAGUE.in(bare)
                && !Deeds.LOOSE.matcher(bare).find()
                && !EndStates.ANY.matcher(bare).find()
                && names.called(bare)
                && !counts(part);
    }

    private Deed deed(Span part, String bare) {
        int at = reading.plain(part.start(), part.end()).indexOf(bare.substring(0, 2));
        int start = part.start() + Math.max(0, at);
        return new Deed(new Span(start, part.end()), reading.plain(start, part.end()), "");
    }

    /** A clause with a day of its own: it must do something to something, or say of something that it is done. */
    private static boolean dated(String bare) {
        if (Deeds.NO_DEED.in(bare)) {
            return false;
        }
        Matcher verb = Deeds.VERB.matcher(bare);
        boolean does = verb.matches();
        if (effort(does ? verb.group("lead") : bare)) {
            return false;
        }
        if (Deeds.FOUND_OUT.in(bare) || Deeds.CLEARED.matcher(bare).matches()) {
            return true;
        }
        if (Deeds.ARRIVED.in(bare)
                && bare.length() > SUBJECT
                && !EndStates.ANY.matcher(bare).matches()) {
            return true;
        }
        return does
                && (verb.group("lead").length() >= SUBJECT
                                && verb.group("object").isEmpty()
                        || verb.group("object").length() >= 2
                                && !Deeds.LOOSE.matcher(verb.group("object")).find());
    }

    private static boolean effort(String lead) {
        return Deeds.EFFORT.in(lead);
    }

    /** A clause whose day stands before it in its sentence or row: it must begin with the deed. */
    private static boolean begins(String bare) {
        Matcher verb = Deeds.VERB.matcher(bare);
        if (!verb.matches() || effort(verb.group("lead")) || Deeds.NO_DEED.in(bare)) {
            return false;
        }
        String object = verb.group("object");
        return Deeds.FOUND_OUT.opens(bare)
                || object.length() >= OBJECT
                        && !Deeds.LOOSE.matcher(object).find()
                        && !Deliverables.VAGUE.in(
                                verb.group("lead").length() > SUBJECT
                                        ? SYSTEM.matcher(object).replaceFirst("")
                                        : object)
                        && !EndStates.ANY.matcher(object).matches();
    }

    /** A state that others give, or a grade, is one without a day as well. */
    private boolean settles(String bare) {
        Matcher admitted = Deeds.ADMITTED.matcher(bare);
        if (admitted.matches()) {
            String thing = admitted.group("thing");
            boolean any =
                    Deliverables.VAGUE.in(thing) || EndStates.ANY.matcher(thing).matches();
            return !any && names.specific(thing) && !effort(bare) && !Deeds.NO_DEED.in(bare);
        }
        boolean state = Deeds.GRANTED.matcher(bare).matches()
                || Deeds.GRADED.matcher(bare).matches()
                || Deeds.GONE.matcher(bare).matches()
                || Deeds.RID.matcher(bare).matches()
                || Deeds.CLEARED.matcher(bare).matches()
                || Deeds.THROUGHOUT.matcher(bare).matches();
        Matcher verb = GIVEN.matcher(bare);
        return state
                && !effort(verb.find() ? bare.substring(0, verb.start()) : bare)
                && !Deeds.NO_DEED.in(bare)
                && !EndStates.ANY.matcher(bare).find();
    }

    /** 改造提升城东路: work on one particular thing. */
    private boolean works(String bare) {
        Matcher work = Deeds.WORKS.matcher(bare);
        work = work.matches() ? work : Deeds.WORKED_ON.matcher(bare);
        if (!work.matches() || Deeds.NO_DEED.in(bare)) {
            return false;
        }
        String object = work.group("object");
        if (effort(bare.substring(0, work.start("object")))) {
            return false;
        }
        return !Deliverables.VAGUE.in(object) && !EndStates.ANY.matcher(object).matches() && names.particular(object);
    }

    private boolean counts(Span part) {
        return reading.quantitiesIn(part).stream()
                .anyMatch(q -> q.sort() != null && reading.timeAt(q.figure()) == null);
    }

    /** What a part says beside its time. */
    String bare(Span part) {
        StringBuilder kept = new StringBuilder();
        int at = part.start();
        for (TimeExpression time : reading.timesIn(part.start(), part.end())) {
            // 印发二季度开工方案, 《规划(2021-2035年)》: such words belong to the thing
            boolean own = reading.brackets().within(time.start())
                    || GOVERNS.matcher(reading.plain(Math.max(part.start(), time.start() - VERB), time.start()))
                            .find();
            if (!own && time.start() >= at) {
                kept.append(reading.plain(at, time.start()));
                at = time.end();
            }
        }
        String words =
                DATED_ASIDE.matcher(kept.append(reading.plain(at, part.end()))).replaceFirst("");
        String rest = DANGLING.removedFrom(MilestoneTime.strip(words));
        return TAIL.matcher(SIZE.matcher(EDGE.matcher(rest).replaceFirst("")).replaceFirst(""))
                .replaceFirst("");
    }

    /** 2017年底前,…,…: a day at the head of a sentence, with a comma behind it, is set for all its clauses. */
    boolean headed(Span sentence, Span part, Passage passage) {
        List<TimeExpression> times = reading.timesIn(sentence.start(), Math.min(part.start(), sentence.start() + HEAD));
        if (times.isEmpty()) {
            String words = reading.plain(sentence.start(), Math.min(part.start(), sentence.start() + HEAD));
            int comma = words.indexOf(',');
            return comma > 0
                    && MilestoneTime.in(words.substring(0, comma))
                    && bare(new Span(sentence.start(), sentence.start() + comma))
                            .isEmpty();
        }
        TimeExpression first = times.get(0);
        return first.kind() == TimeExpression.Kind.BY
                && bare(new Span(sentence.start(), first.start())).isEmpty()
                && (reading.plain().startsWith(",", first.end()) || reading.headsLine(first))
                && (precise(first, passage) || Deeds.TOTAL.in(reading.plain(part.start(), part.end())));
    }

    /** Whether a document's head says that it lists works or matters to be done: 十件民生实事, 重点工程清单. */
    static boolean listsWorks(String plain) {
        return plain.lines()
                .limit(HEAD_LINES)
                .anyMatch(line -> LIST.matcher(line).find());
    }

    /** Whether a stretch sets a day, a month, a part of the year or its end; a bare year only where the plan has several. */
    boolean timed(Span stretch, Passage passage) {
        List<TimeExpression> times = reading.timesIn(stretch.start(), stretch.end());
        boolean other = times.stream()
                .anyMatch(t -> t.kind() != TimeExpression.Kind.BY && t.kind() != TimeExpression.Kind.DATE);
        return !other
                && (MilestoneTime.in(reading.plain(stretch.start(), stretch.end()))
                        || times.stream().anyMatch(t -> t.kind() == TimeExpression.Kind.BY && precise(t, passage)));
    }

    private boolean precise(TimeExpression time, Passage passage) {
        boolean within = time.toMonth() < 12 || time.toDay() > 0 || time.fromMonth() > 1;
        boolean point = POINT.matcher(reading.plain(time.start(), time.end())).find();
        boolean year = time.toYear() != 0
                && !time.until()
                && time.fromYear() == time.toYear()
                && passage.section().period().severalYears();
        boolean past =
                time.toYear() != 0 && time.toYear() < passage.section().period().firstYear();
        return (within || point || year) && time.years() == 0 && !past;
    }
}
