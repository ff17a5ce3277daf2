package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.grammar.Span;
import cn.liangdeng.extraction.lexicon.Cue;
import cn.liangdeng.extraction.lexicon.Deliverables;
import cn.liangdeng.extraction.lexicon.EndStates;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds work whose end closes its clause: …竣工投用, 完成…主体施工, 实现…互联互通, each with the thing it is said of. */
final class EndStateRule {

    private static final Pattern COMPLETES =
            Pattern.compile("完成(?<object>[^,。;]{2,60}?)(?:等(?:道路|项目|工程))?(?<tail>建设|工作|任务)?$");
    private static final Pattern FINISHED = Pattern.compile("(?:于|全面|全部|基本|如期)*完成$");
    /** 加快完成 promises the end as 完成 does. */
    private static final Pattern SOON = Pattern.compile("(?:加快|抓紧|全力)$");

    private static final Pattern JOINS = Pattern.compile("(?:实现|完成)(?<what>[^,。;]{0,40})$");
    private static final Pattern WITH = Pattern.compile("[与和同].{2,20}|平台|系统|网络|管道|管网|干线|线路|电网|主干");
    private static final Cue HURRIED = Cue.of(
            "(?:已|已经|了|不得|不予|方可|才能|支持|鼓励|谋划|协助|之?前|以来|早日|尽快|陆续|相继|逐步|早|早一[天日]|快|促|使|让|抓|抢|即|未|申请|拟)$|同步|快落地|、快|边|促进|助推|助力|支持|鼓励|保障");
    private static final Pattern DONE = Pattern.compile("已经?\\p{IsHan}{0,5}$");
    /** Without such a word 顺利封顶 says that it is done. */
    private static final Cue HOPED = Cue.of("确保|力争|争取|保障|保证|实现|计划|预计|将|要|[底末前]$");
    /** States that are said of anything: only a time makes an event of them. */
    private static final Pattern WEAK =
            Pattern.compile("^(?:全面|全部|正式|顺利|如期)*(?:办结|贯通|\\p{IsHan}完|交付|落地(?:见效|实施|运[行转])?|落户|到岗|启动(?:实施)?)$");

    /** 力争…, 预计…: what a state is promised with. */
    private static final Pattern PROMISED =
            Pattern.compile("^(?:\\p{IsHan}{0,8},)?[^,。;]{0,12}?(?:确保|力争|争取|预计|计划|拟|将)");

    private static final Cue PLANNED = Cue.of("政策|部署|任务|措施|要求|工作|责任|事项");
    /** 尽快: no promise by itself, but none that takes one away. */
    private static final Pattern IN_TIME = Pattern.compile("(?:尽快|早日|及早|尽早|提早|陆续|早)$");

    private static final Cue PUSHED = Cue.of("推动|推进|引导|加强|完善");
    private static final Cue AGAINST = Cue.of("已|已经|加快|推动|督促|协助|指导|确保各|力促|曾|支持|鼓励|未|按要求|配合|未按期|对");
    private static final Cue NOT_DONE =
            Cue.of("目标|任务|指标|投资|产值|收入|税收|销售|总额|年度|各项|下达|交办|部署|全年|工作量|一批|更多|若干|多个|系列|各类|相关|有关|情况");
    /** What one comes to and never delivers: 完成由大到强的转变. */
    private static final Cue ABSTRACT =
            Cue.of("(?:转变|跨越|转型|飞跃|突破|使命|答卷|过渡|衔接|蜕变|能力|水平|体系|机制|制度|格局|增长|提升|情况|过程|质量|要求|职责|流程|数量|率|量|额|度|值)$");

    /** 甲科技完成报会. */
    private static final Cue COMPANY = Cue.of("(?:科技|股份|新材|集团|公司|电子|药业|生物|材料|智能|医药|能源|环保|重工|机械|汽车)$");

    private static final Cue WORKS =
            Cue.of("(?:项目|工程|桥|路|馆|院|园|校|中心|楼|站|区|厂|线|段|高速|高铁|铁路|港|机场|[一二三]期|片区|小区|广场|库|闸|泵站)$");
    /** 完成账户开立后,…: when something else is done. */
    private static final Pattern AFTER = Pattern.compile("(?:之?后|时|之前|前|之际|期间|过程中|情况下|基础上)$");

    /** 完成率, 完成了, 完成14个: what stands behind is no thing. */
    private static final Cue NO_OBJECT = Cue.of("了|率|后|情况|质量|进度|时限|时间|\\d+[个项家处座]?的");
    /** 封关各项准备: all that is needed for one thing. */
    private static final Pattern EACH = Pattern.compile("(?<=\\p{IsHan}{2})各项(?=准备|前期)");

    /** 建设任务: which, the words do not say. */
    private static final Pattern PLAIN = Pattern.compile("\\p{IsHan}{2}(?:任务|工作)");
    /** 到12月底, before the clause. */
    private static final Cue DAY = Cue.of("[底前末月日],?$");

    private static final Pattern LIST = Pattern.compile("[、和](?=\\p{IsHan}{4})");
    private static final Pattern STAGE = Pattern.compile("^(?:首|[一二三四五])期(?:工程|项目)?$|^[东南西北]段$");
    private static final Pattern ASIDE_BEHIND = Pattern.compile("\\([^()]*\\)$");
    private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)");
    private static final int NAMED = 4;
    private static final int SHORT = 3;

    private final Reading reading;
    private final ParticularNames names;

    EndStateRule(Reading reading, ParticularNames names) {
        this.reading = reading;
        this.names = names;
    }

    /** The milestones a part of a clause closes with; {@code before} is the thing the sentence or the row speaks of, or null. */
    List<Deed> find(Span part, @Nullable String before, boolean row) {
        String words = reading.plain(part.start(), part.end());
        String bare = ASIDE_BEHIND.matcher(words).replaceAll("");
        Matcher closing = EndStates.closing(bare);
        if (closing != null && !inName(part.start() + closing.start())) {
            List<Deed> closed = closing(part, closing, before, row);
            if (!closed.isEmpty() || words.indexOf("完成") < 0) {
                return closed;
            }
        }
        Matcher completes = COMPLETES.matcher(words);
        if (completes.find() && !inName(part.start() + completes.start())) {
            return completed(part, words, completes, row);
        }
        Matcher joins = JOINS.matcher(words);
        if (joins.find() && EndStates.JOINED.in(words)) {
            return joined(part, words, joins);
        }
        return finished(part, words);
    }

    /** 综治中心改造年内完成: the work stands before the time, its end behind. */
    private List<Deed> finished(Span part, String words) {
        if (!FINISHED.matcher(words).find() || !timed(part.start(), part.end())) {
            return List.of();
        }
        String work = FINISHED.matcher(lead(part.start(), part.end())).replaceFirst("");
        boolean named = work.length() > NAMED && EndStates.PROCESS.in(work);
        boolean open = HURRIED.in(work) || NOT_DONE.in(work) || AGAINST.in(work) || Deliverables.VAGUE.in(work);
        return named && !open ? List.of(new Deed(part, work + "完成", work)) : List.of();
    }

    private boolean inName(int index) {
        return reading.brackets().inName(index) || reading.brackets().inTitle(index);
    }

    private List<Deed> closing(Span part, Matcher closing, @Nullable String before, boolean row) {
        int state = part.start() + closing.start();
        String lead = lead(part.start(), state);
        String thing = NounPhrase.left(MilestoneParts.withoutKind(lead)).noun().replaceFirst("的事$", "");
        String words = closing.group("state");
        boolean work = EndStates.firm(words);
        boolean promised = PROMISED.matcher(reading.plain(part.start(), state)).find();
        lead = promised ? IN_TIME.matcher(lead).replaceFirst("") : lead;
        thing = promised ? IN_TIME.matcher(thing).replaceFirst("") : thing;
        if (HURRIED.in(lead)
                || thing.startsWith("的")
                || words.startsWith("顺利") && !HOPED.in(reading.plain(part.start(), state))
                || DONE.matcher(lead).find()
                || !work && PUSHED.in(lead)) {
            return List.of();
        }
        boolean timed = timed(part.start(), state);
        if (before != null
                && (thing.isEmpty() && (timed || row) || STAGE.matcher(thing).matches())) {
            return List.of(new Deed(part, stem(before, thing) + thing + words, before));
        }
        boolean weak = WEAK.matcher(words).find() && !lead.startsWith("引进");
        if (thing.isEmpty() && timed && EndStates.CONDITION.matcher(words).find()) {
            return List.of(new Deed(part, words, words));
        }
        if (thing.isEmpty() && timed && !weak) {
            String label = WorkTopic.label(reading, part.start());
            String spoken = label.isEmpty() && promised ? WorkTopic.before(reading, part.start()) : label;
            return promised || !label.isEmpty() ? List.of(new Deed(part, spoken + words, spoken)) : List.of();
        }
        weak &= !promised || !names.called(thing) || PLANNED.in(thing);
        if (thing.length() < (Deliverables.BUILT.in(thing) || promised ? SHORT : NAMED)
                || Deliverables.VAGUE.in(thing)
                || EndStates.ANY.matcher(thing).matches()
                || weak && !timed) {
            return List.of();
        }
        int start = start(part, thing);
        return members(new Span(start, part.end()), thing, words);
    }

    /** 大桥一期 … 二期: the name without its stage. */
    private static String stem(String before, String thing) {
        return thing.isEmpty() ? before : before.replaceFirst("(?:首|[一二三四五])期(?:工程|项目)?$", "");
    }

    /** A deed for each of several named things: 第三幼儿园、城南小学9月前建成投用. */
    private List<Deed> members(Span whole, String thing, String state) {
        String[] members = LIST.split(thing);
        boolean each = members.length > 1;
        for (String name : members) {
            each &= name.length() >= NAMED
                    && (Deliverables.BUILT.in(name) || names.called(name))
                    && !Deliverables.VAGUE.in(name);
        }
        if (!each) {
            return List.of(new Deed(whole, reading.plain(whole.start(), whole.end()), thing));
        }
        List<Deed> deeds = new ArrayList<>();
        int at = whole.start();
        for (int i = 0; i < members.length; i++) {
            int from = reading.plain().indexOf(members[i], at);
            int end = i == members.length - 1 ? whole.end() : from + members[i].length();
            deeds.add(new Deed(new Span(from, end), members[i] + state, members[i]));
            at = end;
        }
        return deeds;
    }

    private List<Deed> completed(Span part, String words, Matcher completes, boolean row) {
        String lead = SOON.matcher(lead(part.start(), part.start() + completes.start()))
                .replaceFirst("");
        String object = words.substring(completes.start("object"));
        String bare = EACH.matcher(ASIDE.matcher(object).replaceAll("")).replaceFirst("");
        boolean timed = timed(part.start(), part.end());
        boolean process = EndStates.PROCESS.in(bare);
        boolean thing = Deliverables.FACILITY.in(bare) && bare.length() >= NAMED;
        boolean subject = lead.length() >= 2 && (WORKS.in(lead) || process && COMPANY.in(lead));
        boolean named = bare.length() >= NAMED && !PLAIN.matcher(bare).matches()
                || subject
                || timed
                || row
                || bare.length() >= NAMED && DAY.in(reading.plain(Math.max(0, part.start() - 3), part.start()));
        // what is completed is done with: a thing that has a name needs no word of a known kind
        thing = thing
                || bare.length() > NAMED && completes.group("tail") == null && !ABSTRACT.in(bare) && names.called(bare);
        if (NO_OBJECT.opens(object)
                || AFTER.matcher(object).find()
                || !process && !thing
                || !named
                || AGAINST.in(lead)
                || NOT_DONE.in(bare.replaceFirst("(?:工作)?任务$", ""))
                || EndStates.ANY.matcher(bare).matches()
                || Deliverables.VAGUE.in(MilestoneParts.withoutKind(bare))) {
            return List.of();
        }
        int start = subject ? start(part, NounPhrase.left(lead).noun()) : part.start() + completes.start();
        List<Deed> each = subject ? List.of() : each(part, start);
        if (!each.isEmpty()) {
            return each;
        }
        return List.of(new Deed(
                new Span(start, part.end()),
                reading.plain(start, part.end()),
                subject ? NounPhrase.left(lead).noun() : bare));
    }

    /** Whether words say that a piece of work of its own is completed: 完成甲河治理. */
    boolean completes(String words) {
        String object = words.replaceFirst("^完成", "");
        return object.length() < words.length()
                && object.length() >= NAMED
                && (EndStates.PROCESS.in(object) || Deliverables.FACILITY.in(object))
                && !NOT_DONE.in(object)
                && !EndStates.ANY.matcher(object).matches()
                && !Deliverables.VAGUE.in(object);
    }

    /** 完成…景区创建、…景区验收: each member says itself what is completed. */
    private List<Deed> each(Span part, int start) {
        List<Deed> deeds = new ArrayList<>();
        for (Span member : MilestoneParts.worked(reading, new Span(start, part.end()))) {
            String words = reading.plain(member.start(), member.end());
            String object = words.replaceFirst("^完成", "");
            boolean ends = EndStates.PROCESS.in(object) || Deliverables.FACILITY.in(object);
            if (object.length() < NAMED || !ends) {
                return List.of();
            }
            deeds.add(new Deed(member, words.startsWith("完成") ? words : "完成" + words, object));
        }
        return deeds.size() > 1 ? deeds : List.of();
    }

    private List<Deed> joined(Span part, String words, Matcher joins) {
        String lead = lead(part.start(), part.start() + joins.start());
        boolean named = WITH.matcher(words).find()
                || words.endsWith("通办”") && lead.length() >= NAMED
                || timed(part.start(), part.end());
        if (!named || AGAINST.in(lead) || HURRIED.in(lead)) {
            return List.of();
        }
        String thing = NounPhrase.left(lead).noun();
        int start = thing.length() >= NAMED ? start(part, thing) : part.start() + joins.start();
        return List.of(new Deed(new Span(start, part.end()), reading.plain(start, part.end()), thing));
    }

    private boolean timed(int from, int to) {
        return !reading.timesIn(from, to).isEmpty() || MilestoneTime.in(reading.plain(from, to));
    }

    /** What stands before an index without its words of time and the particles they leave. */
    private String lead(int from, int to) {
        return MilestoneTime.strip(reading.withoutTimes(from, to)).replaceFirst("(?:于|在|将|力争|确保|争取|要|到)+$", "");
    }

    private int start(Span part, String noun) {
        int at = noun.isEmpty() ? -1 : reading.plain(part.start(), part.end()).indexOf(noun);
        return at < 0 ? part.start() : part.start() + at;
    }

    /**
     * A deed that was found.
     *
     * @param span the words that state it
     * @param name what a list would call it
     * @param thing the thing it is said of
     */
    record Deed(Span span, String name, String thing) {}
}
