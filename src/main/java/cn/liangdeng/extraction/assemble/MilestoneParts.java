package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.grammar.Span;
import cn.liangdeng.extraction.lexicon.Deliverables;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a clause where a second verb begins (印发《…》、组建专班) and a list where each member is a deliverable of its own. */
final class MilestoneParts {

    private static final Pattern SECOND_VERB =
            Pattern.compile("[、和](?=(?:印发|出台(?!、)|制定|修订|编制|成立|组建|设立|建成|启动|举办|竣工|开工|投用|完成|创建))(?!出台、实施)");
    private static final Pattern QUOTED_PAIR = Pattern.compile("(?<=”)和(?=“)");
    private static final Pattern SHARED_TAIL = Pattern.compile("(?:接入|对接|换届|验收|改造|建设)(?:工作)?$");

    private MilestoneParts() {}

    /** The parts of a clause with a verb each. */
    static List<Span> split(Reading reading, Span clause) {
        return cut(reading, clause, SECOND_VERB);
    }

    /** A deliverable for each member of a list that is a deliverable by itself. */
    static List<Span> members(Reading reading, Span one) {
        List<Span> pair = cut(reading, one, QUOTED_PAIR);
        if (pair.size() > 1) {
            return pair;
        }
        String words = reading.plain(one.start(), one.end());
        if (words.contains("等") || words.contains("《")) {
            return List.of(one);
        }
        boolean tail = SHARED_TAIL.matcher(words).find();
        List<Span> members = cut(reading, one, Pattern.compile("、"));
        for (Span member : members) {
            String name = reading.plain(member.start(), member.end());
            boolean last = member.end() == one.end();
            boolean thing = Deliverables.FACILITY.matcher(name).find() || last && tail;
            boolean shared =
                    !last && Deliverables.FACILITY.matcher(words).find() && words.endsWith("园") && name.length() >= 3;
            if (name.length() < 3 || !thing && !shared) {
                return List.of(one);
            }
        }
        return members;
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
