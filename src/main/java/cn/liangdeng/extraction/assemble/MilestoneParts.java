package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.grammar.Span;
import cn.liangdeng.extraction.lexicon.Cue;
import cn.liangdeng.extraction.lexicon.Deliverables;
import cn.liangdeng.extraction.lexicon.EndStates;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a clause where a second verb begins (印发《…》、组建专班) and a list where each member is a deliverable of its own. */
final class MilestoneParts {

    private static final Pattern SECOND_VERB =
            Pattern.compile("[、和](?=(?:印发|出台(?!、)|制定|修订|编制|成立|组建|设立|建成|启动|举办|竣工|开工|投用|完成|创建))(?!出台、实施)");
    private static final Pattern QUOTED_PAIR = Pattern.compile("(?<=”)和(?=“)");
    /** 《甲方案》《乙清单》. */
    private static final Pattern TITLES = Pattern.compile("(?<=》)[、和及]?(?=《)");

    private static final Pattern SHARED_TAIL = Pattern.compile("(?:接入|对接|换届|验收|改造|建设)(?:工作)?$");

    /** …等学校, …等一批文化设施: the kind behind a list says nothing new. */
    private static final Cue AND_OTHERS =
            Cue.of("(?<![甲乙丙特高平同一二三])(?<!(?:^|[^初高小])中)等(?![级候教])(?:\\d+[个项座所条处家])?\\p{IsHan}{0,14}$");

    private static final Pattern LIST_MARK = Pattern.compile("、");
    private static final Pattern AND = Pattern.compile("(?<=[园馆院校站桥路厂场区心程目楼库线段])和(?=\\p{IsHan}{4,})");
    /** 甲河治理和乙堤加固. */
    private static final Pattern WORKED_AND =
            Pattern.compile("(?<=[一二三四]期|治理|改造|加固|建设|整治|修复|工程|搬迁|验收|换届|编制)和(?=\\p{IsHan}{4,})");

    /** 首届龙虾节、第三届马拉松. */
    private static final Pattern EDITION = Pattern.compile("^(?:举办|承办|办好)?(?:首届|第[一二三四五六七八九十\\d]{1,3}届)");

    private static final int SHORTEST = 3;
    private static final Pattern BODIES = Pattern.compile("(?:集团|公司|协会|联盟|研究院|学院|基金)$");
    private static final Pattern STAGE = Pattern.compile("^(?:首|[一二三四五])期(?:工程|项目)?");

    private MilestoneParts() {}

    /** The parts of a clause with a verb each. */
    static List<Span> split(Reading reading, Span clause) {
        List<Span> parts = new ArrayList<>();
        for (Span part : cut(reading, clause, SECOND_VERB)) {
            parts.addAll(states(reading, part));
        }
        return parts;
    }

    /** 8月开工、12月底前建成: a part for each state that has a time of its own. */
    private static List<Span> states(Reading reading, Span part) {
        List<Span> pieces = cut(reading, part, LIST_MARK);
        List<Span> parts = new ArrayList<>();
        int from = part.start();
        for (int i = 1; i < pieces.size(); i++) {
            Span piece = pieces.get(i);
            String words = reading.plain(piece.start(), piece.end());
            String bare = MilestoneTime.strip(reading.withoutTimes(piece.start(), piece.end()));
            boolean timed = !bare.equals(words);
            String before = reading.plain(from, piece.start() - 1);
            if (timed && ends(STAGE.matcher(bare).replaceFirst("")) && EndStates.closing(before) != null) {
                parts.add(new Span(from, piece.start() - 1));
                from = piece.start();
            }
        }
        parts.add(new Span(from, part.end()));
        return parts;
    }

    private static boolean ends(String words) {
        return EndStates.ALONE.matcher(words).matches() || words.startsWith("完成") && EndStates.PROCESS.in(words);
    }

    /** A deliverable for each member of a list that is a deliverable by itself. */
    static List<Span> members(Reading reading, Span one) {
        List<Span> pair = cut(reading, one, QUOTED_PAIR);
        if (pair.size() > 1) {
            return pair;
        }
        String words = reading.plain(one.start(), one.end());
        Matcher kind = AND_OTHERS.first(words);
        if (kind != null && words.indexOf('等') == kind.start() && kind.start() >= SHORTEST) {
            return members(reading, new Span(one.start(), one.start() + kind.start()));
        }
        List<Span> titles = titles(one, words);
        if (titles.size() > 1) {
            return titles;
        }
        if (words.contains("等") || words.contains("《")) {
            return List.of(one);
        }
        boolean tail = SHARED_TAIL.matcher(words).find();
        List<Span> members = cut(reading, one, LIST_MARK);
        members = members.size() == 1 ? cut(reading, one, AND) : members;
        for (Span member : members) {
            String name = reading.plain(member.start(), member.end());
            boolean last = member.end() == one.end();
            String bare = name.replaceFirst("并(?:于|在|正式|投入).*$", "");
            boolean thing = Deliverables.BUILT.in(bare)
                    || titled(bare)
                    || BODIES.matcher(bare).find()
                    || last && tail;
            boolean shared = !last && Deliverables.FACILITY.in(words) && words.endsWith("园") && name.length() >= 3;
            if (name.length() < 3 || !thing && !shared) {
                return List.of(one);
            }
        }
        return members;
    }

    private static List<Span> titles(Span one, String words) {
        List<Span> titles = new ArrayList<>();
        Matcher joint = TITLES.matcher(words);
        int from = 0;
        while (joint.find()) {
            titles.add(new Span(one.start() + from, one.start() + joint.start()));
            from = joint.end();
        }
        titles.add(new Span(one.start() + from, one.end()));
        return titles;
    }

    private static boolean titled(String name) {
        return EDITION.matcher(name).find() || Deliverables.LEVEL.in(name) && Deliverables.TITLE.in(name);
    }

    /** The members of a list of pieces of work (完成甲河治理、乙堤加固等工程), without the kind that closes it. */
    static List<Span> worked(Reading reading, Span list) {
        String words = withoutKind(reading.plain(list.start(), list.end()));
        List<Span> members = new ArrayList<>();
        for (Span member : cut(reading, new Span(list.start(), list.start() + words.length()), LIST_MARK)) {
            members.addAll(cut(reading, member, WORKED_AND));
        }
        return members;
    }

    /** The words of a list without the kind that closes it. */
    static String withoutKind(String words) {
        Matcher kind = AND_OTHERS.first(words);
        return kind != null && kind.start() >= SHORTEST ? words.substring(0, kind.start()) : words;
    }

    private static List<Span> cut(Reading reading, Span span, Pattern joint) {
        List<Span> parts = new ArrayList<>();
        Matcher matcher = joint.matcher(reading.plain(span.start(), span.end()));
        int from = span.start();
        while (matcher.find()) {
            int at = span.start() + matcher.start();
            if (!reading.brackets().within(at)) {
                parts.add(new Span(from, at));
                from = at + matcher.group().length();
            }
        }
        parts.add(new Span(from, span.end()));
        return parts;
    }
}
