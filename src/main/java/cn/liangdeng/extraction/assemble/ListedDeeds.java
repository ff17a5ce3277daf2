package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.assemble.EndStateRule.Deed;
import cn.liangdeng.extraction.grammar.Quantity;
import cn.liangdeng.extraction.grammar.Span;
import cn.liangdeng.extraction.lexicon.Deeds;
import cn.liangdeng.extraction.lexicon.Deliverables;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds deeds beside figures in one part of a clause: 完成甲河治理、5座水库加固, 建设丙街农贸市场和2处停车场, 投资3000万元建设丁基地. */
final class ListedDeeds {

    /** A verb that governs a list. */
    private static final Pattern LISTS = Pattern.compile(
            "^(?:[\\s\\d.、()①-⑳]|[一二三四五六七八九十]是|力争|确保|年内|全面|高质量|高标准|加快|要|将|还|再)*(?<verb>完成|建成(?:投用|启用|开放|投产)?|开工建设|新?开工|启动建设|启动|新建|扩建|迁建|改扩建|改造提升|建设|实施|印发|出台|制定|编制|组建|成立|设立)(?=[^、]{3,}[、和及与])");

    private static final Pattern JOINT = Pattern.compile("(?:以及|[和及与])(?=\\d|[一二两三四五六七八九十]+[个处座条家所项])");
    /** Behind a figure only a verb opens what is promised besides. */
    private static final Pattern FILLS = Pattern.compile("^[,、以及和并用于]*");

    private final Reading reading;
    private final EndStateRule states;
    private final DeliverableRules rules;
    private final ParticularNames names;
    private final OpenDeedRule open;

    ListedDeeds(
            Reading reading, EndStateRule states, DeliverableRules rules, ParticularNames names, OpenDeedRule open) {
        this.reading = reading;
        this.states = states;
        this.rules = rules;
        this.names = names;
        this.open = open;
    }

    /** The deeds of a part of a clause that holds figures already taken. */
    List<Deed> find(Span part, List<Found> taken) {
        List<Deed> members = members(part, taken);
        return members.isEmpty() ? behind(part, taken) : members;
    }

    private List<Deed> members(Span part, List<Found> taken) {
        Matcher verb = LISTS.matcher(reading.plain(part.start(), part.end()));
        if (!verb.lookingAt()) {
            return List.of();
        }
        int list = part.start() + verb.end();
        List<Deed> found = new ArrayList<>();
        for (Span member : split(MilestoneParts.worked(reading, new Span(list, part.end())))) {
            String name = reading.plain(member.start(), member.end());
            String words = verb.group("verb") + name;
            boolean free = names.called(name) && taken.stream().noneMatch(t -> member.contains(t.figure));
            if (free && promises(words)) {
                int start = member.start() == list ? part.start() + verb.start("verb") : member.start();
                found.add(new Deed(new Span(start, member.end()), words, words));
            }
        }
        return found;
    }

    /** …农贸市场和2处停车场: a counted thing behind 和 is a member of its own. */
    private List<Span> split(List<Span> members) {
        List<Span> each = new ArrayList<>();
        for (Span member : members) {
            Matcher joint = JOINT.matcher(reading.plain(member.start(), member.end()));
            if (joint.find() && joint.start() > 0) {
                each.add(new Span(member.start(), member.start() + joint.start()));
                each.add(new Span(member.start() + joint.end(), member.end()));
            } else {
                each.add(member);
            }
        }
        return each;
    }

    private boolean promises(String words) {
        Matcher work = Deeds.WORKS.matcher(words);
        return states.completes(words)
                || rules.allow(words)
                || open.find(words) == 0
                || work.matches()
                        && names.particular(work.group("object"))
                        && !Deliverables.VAGUE.in(work.group("object"));
    }

    private int behind(Span part, Found taken) {
        return reading.quantitiesIn(part).stream()
                .filter(q -> q.figure() == taken.figure)
                .mapToInt(Quantity::end)
                .findFirst()
                .orElse(part.end());
    }

    /** 投资3000万元建设丁基地: what stands behind the last figure of a part, where it opens with a verb of its own. */
    private List<Deed> behind(Span part, List<Found> taken) {
        int from = taken.stream()
                .filter(t -> part.overlaps(t.start, t.end) && t.figure < part.end())
                .mapToInt(t -> behind(part, t))
                .max()
                .orElse(part.start());
        if (from <= part.start() || from >= part.end()) {
            return List.of();
        }
        String rest = reading.plain(from, part.end());
        Matcher fills = FILLS.matcher(rest);
        int start = from + (fills.lookingAt() ? fills.end() : 0);
        String words = reading.plain(start, part.end());
        return promises(words) && names.called(words)
                ? List.of(new Deed(new Span(start, part.end()), words, words))
                : List.of();
    }
}
