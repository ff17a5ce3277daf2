package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.DraftTarget.Kind;
import cn.liangdeng.extraction.grammar.Span;
import cn.liangdeng.extraction.lexicon.Deliverables;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds named deliverables with an end state. A verb that ends in a state (印发, 成立, 建成, 竣工, 创建, 举办) must govern a thing of
 * the kind it can bring about; words of effort before the verb (推进, 支持, 探索) take the promise away.
 */
final class MilestoneFinder {

    private static final String ISSUE = "印发实施|印发|制定出台|制定印发|出台实施|出台、实施|出台|研究制定|制定实施|制定|制订|修订完善|修订|编制完成|编制|拟定|拟订|起草";
    private static final String FOUND = "组建|成立|设立";
    private static final String BUILD = "投资建设|引资建设|联合建设|合作共建|启动建设|改扩建|开工建设|扩建|新建|迁建|共建|建设|打造|建立|搭建|构建|开发建设";
    private static final String STAND = "建成投用|建成启用|建成投产|建成开放|建成使用|建成";
    private static final String AWARD = "创建|争创|创成|申创|争取获批|获批";
    private static final String HOLD = "举办好|举办|承办|召开|开展|办好";
    private static final String START = "启动实施|启动建设|启动|开工建设";
    private static final String PUBLISH = "编制发布|发布|公布";

    private static final Pattern EFFORT = Pattern.compile(
            "推进|推动|加快|支持|鼓励|引导|探索|探讨|谋划|筹划|筹备|策划|参与|配合|协助|服务|依法|落实|贯彻|根据|完善|健全|优化|统筹抓好|常态化|已|近日|日前|曾经|争当|深化|加强|强化|提升|积极推|发挥|继续|持续|拓展|通过|参加|严格|适应|以(?!内|上)|从|对(?!全)|向|围绕|聚焦|作为|的$|帮助|协调|指导|督促|督导|规范|便于|有利");
    private static final Pattern PURPOSE =
            Pattern.compile("为(?:抓手|契机|目标|载体|依托|导向|核心|重点|主体|引领|支撑|基础|蓝本|牵引|突破口|中心|主线)|相关工作$|等方面");
    private static final Pattern ENDS_DONE = Pattern.compile(
            "(?<!已)(?:建成投运|建成投用|建成投产|建成通车|建成开放|建成启用|建成运营|竣工投用|竣工投产|竣工验收|全面竣工|竣工|投入使用|投入运营|投用|投运|开工建设|开工|投产达效|投产|通车|完工|封顶|启用|交付使用|开业|上线运行|上线|开通运行|挂牌运营|挂牌运行|挂牌成立|揭牌运行|揭牌|试运行|投入运行|并网发电|建成)$");
    private static final Pattern COMPLETES = Pattern.compile(
            "完成(?<object>[^,。;]{2,50}?(?:施工|建设|改造|换届|选举|接入|验收|编制|修编|搬迁|迁建|征收|整治|创建|认定|普查|调查|对接|兼容|升级|改制|重组|清查|确权|划定|封顶|布局|选址|立项|招标|评估|竞聘|整合|评定|备案|注册))(?:工作|任务)?$");
    private static final Pattern DATED = Pattern.compile("20\\d{2}年?|第[一二三四五六七八九十\\d]+届|首届");
    private static final Pattern LOOSE = Pattern.compile("相关|配套|有关|具体|年度|个性化|针对性|详细|各项|一批|工作|服务|支持|扶持");
    private static final Pattern DUE = Pattern.compile(
            "^(?:力争|确保|争取|计划|预计|前|[、和并])*(?:全面|基本|实现|完成|主体|整体|正式|顺利|全部|部分)*(?:建成|竣工|投入使用|投用|开工|投产|通车|完工|封顶|启用|交付|开业|上线|运行|运营|验收|开放|试运行|挂牌|使用|建设|施工|[、和并])*$");
    private static final Pattern WORK = Pattern.compile("(?:建设|工程|项目|改造|施工|迁建|扩建)(?:\\([^()]*\\))?$");
    private static final int NAMED = 4;

    private final Reading reading;
    private final TimingRule timings;
    private final Set<String> places;
    private final List<Rule> rules;

    MilestoneFinder(Reading reading, TimingRule timings) {
        this.reading = reading;
        this.timings = timings;
        this.places = PlaceNames.of(reading.plain());
        this.rules = rules();
    }

    /** The milestones of a passage that do not lie over a target already found. */
    List<Found> find(Passage passage, List<Found> taken) {
        List<Found> found = new ArrayList<>();
        if (passage.section().review()
                || passage.role() == Passage.Role.HEADING
                || passage.role() == Passage.Role.DESCRIPTION
                || passage.role() == Passage.Role.CELL) {
            return found;
        }
        List<Span> before = new ArrayList<>();
        Span last = null;
        for (Span clause : reading.clauses(passage).clauses()) {
            Span work = last;
            last = clause;
            if (!passage.section().genre().promises(reading.plain(clause.start(), clause.end()))) {
                continue;
            }
            if (work != null
                    && dueWork(passage, work, clause)
                    && taken.stream().noneMatch(t -> clause.overlaps(t.start, t.end))) {
                found.removeIf(f -> f.start >= work.start() && f.end <= work.end());
                found.add(make(passage, new Span(work.start(), clause.end())));
                before = List.of();
                continue;
            }
            for (Span part : MilestoneParts.split(reading, clause)) {
                boolean busy = taken.stream().anyMatch(t -> part.overlaps(t.start, t.end));
                List<Span> here = busy ? List.of() : milestones(part, before);
                here.forEach(span -> found.add(make(passage, span)));
                before = here;
            }
        }
        return found;
    }

    /** 加快云湖园建设,6月底前完成主体封顶: the work stands in the clause before, its state and time in this one. */
    private boolean dueWork(Passage passage, Span work, Span clause) {
        boolean sameSentence =
                reading.clauses(passage).sentenceAt(clause.start()).contains(work.start());
        String state = reading.withoutTimes(clause.start(), clause.end());
        boolean due = !reading.timesIn(clause.start(), clause.end()).isEmpty()
                && DUE.matcher(state).matches();
        return sameSentence
                && due
                && WORK.matcher(reading.plain(work.start(), work.end())).find();
    }

    private Found make(Passage passage, Span span) {
        String words = reading.plain(span.start(), span.end());
        Timing timing = timings.at(passage, span.start(), span.end());
        Found found = new Found(passage, span.start(), span.end(), words, words, Kind.MILESTONE, timing);
        found.rules.add("milestone");
        return found;
    }

    /** The stretches of one part of a clause that name a deliverable each. */
    private List<Span> milestones(Span part, List<Span> before) {
        String words = reading.plain(part.start(), part.end());
        if (PURPOSE.matcher(words).find()) {
            return List.of();
        }
        Span one = first(part, words);
        if (one != null) {
            return MilestoneParts.members(reading, one);
        }
        boolean continues = !before.isEmpty()
                && reading.plain(before.get(0).start(), before.get(0).end()).matches("^(?:" + STAND + ").*")
                && Deliverables.FACILITY.matcher(words).find()
                && words.length() <= 24;
        return continues ? MilestoneParts.members(reading, part) : List.of();
    }

    private @Nullable Span first(Span part, String words) {
        for (Rule rule : rules) {
            Matcher matcher = rule.verb().matcher(words);
            while (matcher.find()) {
                int at = part.start() + matcher.start();
                if (reading.brackets().inName(at) || reading.brackets().inTitle(at)) {
                    continue;
                }
                String lead = reading.withoutTimes(part.start(), at);
                String object = words.substring(matcher.end());
                if (rule.test().allows(lead, matcher.group(), object)) {
                    return new Span(at, part.end());
                }
                break;
            }
        }
        return done(part, words);
    }

    /** …竣工投用, …完成主体施工: the state closes the clause. */
    private @Nullable Span done(Span part, String words) {
        String bare = words.replaceAll("\\([^()]*\\)", "");
        Matcher ends = ENDS_DONE.matcher(bare);
        if (ends.find()) {
            String lead = withoutTimes(part, bare.substring(0, ends.start()));
            boolean named = subject(lead).length() >= NAMED
                    && !Deliverables.VAGUE.matcher(lead).find();
            return named && !lead.matches(".*(?:已|支持|鼓励|谋划|协助|之?前|以来)$|.*(?:同步|快落地|、快|边).*")
                    ? new Span(subjectStart(part, lead), part.end())
                    : null;
        }
        Matcher completes = COMPLETES.matcher(words);
        if (completes.find()) {
            String lead = words.substring(0, completes.start());
            boolean free = !lead.matches(".*(?:已|已经|加快|推动|督促|协助|指导).*")
                    && !Deliverables.VAGUE.matcher(completes.group("object")).find();
            boolean named = completes.group("object").length() >= NAMED || lead.length() >= NAMED;
            boolean subject = lead.matches(".*(?:项目|工程|桥|路|馆|院|园|校|中心|楼|站)$");
            return free && named
                    ? new Span(subject ? subjectStart(part, lead) : part.start() + completes.start(), part.end())
                    : null;
        }
        return null;
    }

    private String withoutTimes(Span part, String lead) {
        return lead.isEmpty() || !reading.plain(part.start(), part.end()).startsWith(lead)
                ? lead
                : reading.withoutTimes(part.start(), part.start() + lead.length());
    }

    private static String subject(String lead) {
        return NounPhrase.left(lead).noun();
    }

    private int subjectStart(Span part, String lead) {
        String noun = subject(lead);
        int at = noun.isEmpty() ? -1 : reading.plain(part.start(), part.end()).indexOf(noun);
        return at < 0 ? part.start() : part.start() + at;
    }

    private interface Test {
        boolean allows(String lead, String verb, String object);
    }

    private record Rule(Pattern verb, Test test) {}

    private List<Rule> rules() {
        return List.of(
                new Rule(Pattern.compile(ISSUE), (lead, verb, object) -> free(lead) && document(object)),
                new Rule(Pattern.compile(FOUND), (lead, verb, object) -> free(lead) && body(object)),
                new Rule(Pattern.compile(START), (lead, verb, object) -> free(lead) && started(object)),
                new Rule(Pattern.compile(STAND), (lead, verb, object) -> free(lead) && facility(object)),
                new Rule(Pattern.compile(BUILD), this::built),
                new Rule(Pattern.compile(AWARD), (lead, verb, object) -> free(lead) && title(object)),
                new Rule(Pattern.compile(HOLD), (lead, verb, object) -> free(lead) && event(object)),
                new Rule(
                        Pattern.compile(PUBLISH),
                        (lead, verb, object) -> free(lead.replace("定期", "已")) && document(object)));
    }

    private static boolean free(String lead) {
        return lead.length() <= 30 && !EFFORT.matcher(lead).find();
    }

    private static boolean document(String object) {
        if (object.startsWith("的")
                || object.startsWith("了")
                || !Deliverables.DOCUMENT
                                .matcher(object.replaceAll("[》”]$", ""))
                                .find()
                        && !object.startsWith("《")) {
            return object.matches("^\\p{IsHan}{2,30}“[^”]{1,12}”(?:政策)?$");
        }
        String name = Deliverables.DOCUMENT.matcher(object).replaceFirst("");
        return object.contains("《")
                || LOOSE.matcher(name.replaceAll("^(?:关于|针对)", ""))
                                .replaceAll("")
                                .length()
                        >= NAMED
                || object.contains("“")
                || name.length() >= NAMED && !name.contains("配套") && !name.startsWith("相关");
    }

    private static boolean body(String object) {
        return !object.startsWith("的")
                && object.length() >= NAMED
                && Deliverables.BODY.matcher(object).find()
                && !Deliverables.VAGUE.matcher(object).find();
    }

    private static boolean started(String object) {
        boolean thing = Deliverables.FACILITY.matcher(object).find() || object.matches(".*(?:建设|改造|规划|编制|试点)$");
        return thing
                && object.length() >= NAMED
                && !Deliverables.VAGUE.matcher(object).find();
    }

    private static boolean facility(String object) {
        boolean thing = Deliverables.FACILITY.matcher(object).find();
        return thing
                && object.length() >= NAMED
                && !Deliverables.VAGUE.matcher(object).find();
    }

    private boolean built(String lead, String verb, String object) {
        if (!free(lead) || !facility(object)) {
            return false;
        }
        boolean named =
                Deliverables.MARKED.matcher(object).find() || places.stream().anyMatch(object::contains);
        boolean strong = object.matches(".*(?:医院|保健院|卫生院|卫生中心|校区|院区|展厅|指挥所|指挥中心|研究院|书店)$") && object.indexOf('、') < 0;
        boolean works = object.matches(".*(?:工程|项目|线|站|系统)$");
        return (named || strong) && !works;
    }

    private static boolean title(String object) {
        return Deliverables.LEVEL.matcher(object).find()
                && Deliverables.TITLE.matcher(object).find()
                && !Deliverables.VAGUE.matcher(object).find();
    }

    private static boolean event(String object) {
        boolean loose =
                object.matches("^(?:多|各|系列|高水平|高质量|更多|品牌|一批|主题突出|国际、国内|丰富|精品|形式|好?国际、).*") || object.contains("系列");
        boolean named = Deliverables.EVENT.matcher(object).find() && object.length() >= NAMED
                || DATED.matcher(object).find() && object.length() >= 8
                || object.contains("锦标赛");
        return named && !loose;
    }
}
