package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.assemble.EndStateRule.Deed;
import cn.liangdeng.extraction.grammar.Clauses;
import cn.liangdeng.extraction.grammar.Span;
import cn.liangdeng.extraction.lexicon.Cue;
import cn.liangdeng.extraction.lexicon.Deliverables;
import cn.liangdeng.extraction.lexicon.EndStates;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Joins a work with the state and the day that stand in a later clause of its sentence. */
final class DueWork {

    private static final Pattern SPENDS =
            Pattern.compile("(?:\\([^()]*\\))?(?:计划|力争|预计|年内)*(?:完成投资|(?:概算|计划|估算)?总投资|投资概算|建筑面积|全长).*$");
    /** 一期工程于6月底前完成: a stage of the work before. */
    private static final Pattern STAGE = Pattern.compile("^(?:首|[一二三四])期(?:工程|项目)?(?:于|在)?(?=.{2})");

    private static final Pattern EXPECTED = Pattern.compile("^(?:预计|计划|拟)");
    /** Words that say no more than that a work ends. */
    private static final Pattern DUE = Pattern.compile(
            "^(?:力争|确保|争取|计划|预计|于|在|将|要|前|[、和并])*(?:全面|基本|实现|完成|主体|整体|正式|顺利|全部|部分)*(?:建成|竣工|投入使用|投用|开工|投产|通车|完工|封顶|启用|交付|开业|上线|运行|运营|验收|开放|试运行|挂牌|使用|建设|施工|[、和并])*$");

    private static final Cue DESCRIBES = Cue.of(
            "^(?:项目|工程|道路|计划|总)*(?:全长|总长|长度|长|宽|路宽|红线|投资|概算|估算|建筑面积|占地|用地|规模|设计|日处理|床位|位于|[东西南北]起|起于|起点|建设内容|主要建设|规划)|^20\\d{2}年(?:\\d{1,2}月)?(?:启动|开工|动工)$");
    private static final int DESCRIPTIONS = 3;
    /** Words that end in a piece of work. */
    static final Cue WORK = Cue.of("(?:建设|工程|项目|改造|施工|迁建|扩建)(?:\\([^()]*\\))?$");

    /** 滨河大道东延, 南湖湿地修复: work that is named by what is done. */
    static final Cue STRETCH = Cue.of("(?:[东南西北中]延|延伸|修复|治理|整治|更新|加固|搬迁|拓宽|提升|[东南西北中一二三]段|[一二三四]期)$");

    private final Reading reading;
    private final DeedRule deeds;

    DueWork(Reading reading, DeedRule deeds) {
        this.reading = reading;
        this.deeds = deeds;
    }

    /** 三季度开工: a clause that says no more than a state and its time. */
    boolean states(Span clause) {
        String state = reading.withoutTimes(clause.start(), clause.end());
        return state.length() < clause.length() && ends(state);
    }

    private static boolean ends(String words) {
        String state = STAGE.matcher(words).replaceFirst("");
        return !state.isEmpty()
                && (DUE.matcher(state).matches()
                        || EndStates.ALONE
                                .matcher(EXPECTED.matcher(state).replaceFirst(""))
                                .matches());
    }

    /** 加快云湖园建设,6月底前完成主体封顶: the work stands in the clause before, its state and time in this one. */
    boolean holds(Passage passage, Span work, Span clause) {
        if (!reading.clauses(passage).sentenceAt(clause.start()).contains(work.start())) {
            return false;
        }
        String state = reading.withoutTimes(clause.start(), clause.end());
        boolean due = (!reading.timesIn(clause.start(), clause.end()).isEmpty()
                        || MilestoneTime.in(reading.plain(clause.start(), clause.end())))
                && ends(state)
                && !describes(clause)
                && !deeds.bare(clause).isEmpty();
        if (!due) {
            return false;
        }
        String thing = SPENDS.matcher(reading.plain(work.start(), work.end())).replaceFirst("");
        boolean stated = EndStates.ALONE
                .matcher(EXPECTED.matcher(reading.withoutTimes(work.start(), work.end()))
                        .replaceFirst(""))
                .matches();
        return !stated && (WORK.in(thing) || Deliverables.FACILITY.in(thing));
    }

    /** 全长1.4公里,投资概算1.5亿元: words between the work and its day. */
    boolean describes(Span clause) {
        return DESCRIBES.in(reading.plain(clause.start(), clause.end()));
    }

    /** The deed of work and clause; for a further state or a work with a figure of its own the clause alone under the work's name. */
    Deed deed(Span work, Span clause, List<Found> taken, boolean further) {
        Span whole = new Span(work.start(), clause.end());
        if (!further && taken.stream().noneMatch(t -> work.overlaps(t.start, t.end))) {
            String named = SPENDS.matcher(deeds.bare(work)).replaceFirst("");
            return new Deed(whole, named + deeds.bare(clause), "");
        }
        String thing = SPENDS.matcher(reading.plain(work.start(), work.end())).replaceFirst("");
        return new Deed(clause, thing + reading.withoutTimes(clause.start(), clause.end()), thing);
    }

    /**
     * 改造管网1600米,11月底前完工 or 新建游园9个。年底前完成: the clause that says nothing but when the work before it ends, else null;
     * what only describes the work may stand between.
     */
    static @Nullable Span ending(Reading reading, Clauses clauses, Span clause) {
        Span last = clause;
        for (int i = 0; i < DESCRIPTIONS; i++) {
            Span next = last.end() + 1 >= reading.plain().length() ? last : clauses.clauseAt(last.end() + 1);
            if (next.start() <= last.start() || ",。".indexOf(reading.plain().charAt(last.end())) < 0) {
                return null;
            }
            String words = reading.withoutTimes(next.start(), next.end()).trim();
            boolean timed = !reading.timesIn(next.start(), next.end()).isEmpty();
            if (timed && !words.isEmpty() && DUE.matcher(words).matches()) {
                return next;
            }
            if (!DESCRIBES.in(reading.plain(next.start(), next.end()))) {
                return null;
            }
            last = next;
        }
        return null;
    }
}
