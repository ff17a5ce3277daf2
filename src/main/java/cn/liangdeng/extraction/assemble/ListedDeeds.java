package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.assemble.EndStateRule.Deed;
import cn.liangdeng.extraction.grammar.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the members of a list that name a deed, beside those that are counted: 完成甲河治理、5座水库加固. */
final class ListedDeeds {

    /** A verb that governs a list. */
    private static final Pattern LISTS = Pattern.compile(
            "^(?:力争|确保|年内|全面|高质量|高标准)*(?<verb>完成|建成(?:投用|启用|开放|投产)?|开工建设|启动建设|启动|新建|扩建|迁建|改造提升|实施|印发|出台|制定|组建|成立)(?=[^、]{3,}、)");

    private final Reading reading;
    private final EndStateRule states;
    private final DeliverableRules rules;
    private final ParticularNames names;

    ListedDeeds(Reading reading, EndStateRule states, DeliverableRules rules, ParticularNames names) {
        this.reading = reading;
        this.states = states;
        this.rules = rules;
        this.names = names;
    }

    /** The deeds of a part of a clause in whose list some members are figures already taken. */
    List<Deed> find(Span part, List<Found> taken) {
        Matcher verb = LISTS.matcher(reading.plain(part.start(), part.end()));
        if (!verb.lookingAt()) {
            return List.of();
        }
        int list = part.start() + verb.end();
        List<Deed> found = new ArrayList<>();
        for (Span member : MilestoneParts.worked(reading, new Span(list, part.end()))) {
            String name = reading.plain(member.start(), member.end());
            String words = verb.group("verb") + name;
            boolean open = names.called(name) && taken.stream().noneMatch(t -> member.contains(t.figure));
            if (open && (states.completes(words) || rules.allow(words))) {
                int start = member.start() == list ? part.start() + verb.start("verb") : member.start();
                found.add(new Deed(new Span(start, member.end()), words, words));
            }
        }
        return found;
    }
}
