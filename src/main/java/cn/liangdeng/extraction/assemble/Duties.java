package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.grammar.Responsibility;
import cn.liangdeng.extraction.grammar.ResponsibilityReader;
import cn.liangdeng.extraction.grammar.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Knows who answers for each passage. A row's units hold for its row. Words inside a paragraph reach back to the words before
 * them; a line of its own reaches back over its item, or forward where it opens the item. A heading's persons hold for its
 * section.
 */
final class Duties {

    private static final Pattern ITEM =
            Pattern.compile("^\\s*(?:[(]?\\d{1,3}[.)、](?!\\d)|[(][一二三四五六七八九十]+[)]|[一二三四五六七八九十]+[、是])");

    /** The end of what stands before a sentence: a full stop, a line, the number of an item. */
    private static final Pattern SENTENCE_OPENS =
            Pattern.compile("[。;\\n]$|(?:^|\\n)\\s*(?:[一二三四五六七八九十]{1,3}、|\\d{1,2}[.、]|[(][一二三四五六七八九十\\d]{1,3}[)])$");

    private static final int LONGEST_NUMBER = 6;
    private static final Pattern GOAL = Pattern.compile("(?:任务目标|目标任务|工作目标|建设内容|工作内容|实施内容|主要内容)\\s*:");

    private final Reading reading;
    private final List<Passage> passages;
    private final Map<Passage, List<Responsibility>> within = new IdentityHashMap<>();
    private final Map<Passage, Responsibility> lines = new IdentityHashMap<>();

    Duties(Reading reading, List<Passage> passages) {
        this.reading = reading;
        this.passages = passages;
        ResponsibilityReader reader = new ResponsibilityReader();
        for (Passage passage : passages) {
            Span span = passage.span();
            List<Responsibility> read =
                    passage.row() == null ? reader.read(reading.plain(), span.start(), span.end()) : List.of();
            if (!read.isEmpty()) {
                boolean heading = passage.role() == Passage.Role.HEADING;
                within.put(
                        passage,
                        read.stream()
                                .filter(r -> !heading || wholeLine(passage, r))
                                .toList());
            }
        }
        within.putAll(new OfficeLines(reading, passages).find());
        join();
        for (int i = 0; i < passages.size(); i++) {
            spread(i);
        }
    }

    /**
     * 牵头领导 on a line, 牵头单位 on the next: one duty of both, which stands on each of their lines, as what a later line adds is
     * added to that very duty. From below, so that several lines of persons reach the units.
     */
    private void join() {
        int last = passages.size() - 1;
        for (int i = passages.size() - 2; i >= 0; i--) {
            if (!namesOnlyPersons(i)
                    || !wholeLineAt(i + 1)
                    || onlyLine(i + 1).leads().isEmpty()) {
                last = i;
                continue;
            }
            Responsibility persons = onlyLine(i);
            Responsibility units = onlyLine(i + 1);
            List<String> leaders = new ArrayList<>(persons.leaders());
            leaders.addAll(units.leaders());
            List<Responsibility> both =
                    List.of(new Responsibility(persons.start(), units.end(), units.leads(), units.supports(), leaders));
            passages.subList(i, last + 1).forEach(line -> within.put(line, both));
        }
    }

    private boolean namesOnlyPersons(int line) {
        return wholeLineAt(line)
                && onlyLine(line).leads().isEmpty()
                && onlyLine(line).supports().isEmpty();
    }

    private Responsibility onlyLine(int line) {
        return within.getOrDefault(passages.get(line), List.of()).get(0);
    }

    private boolean wholeLine(Passage passage, Responsibility words) {
        return words.start() - passage.span().start() <= 2 && passage.span().end() - words.end() <= 1;
    }

    private void spread(int line) {
        Passage passage = passages.get(line);
        for (Responsibility words : within.getOrDefault(passage, List.of())) {
            if (!wholeLine(passage, words)) {
                continue;
            }
            if (words.leads().isEmpty() && line > 0 && wholeLineAt(line - 1)) {
                addTo(within.getOrDefault(passages.get(line - 1), List.of()).get(0), words);
                return;
            }
            boolean opens = line == 0
                    || passages.get(line - 1).role() == Passage.Role.HEADING
                            && !wholeLineAt(line - 1)
                            && reading.quantitiesIn(passages.get(line - 1).span()).stream()
                                    .noneMatch(q -> q.sort() != null);
            if (stated(line)) {
                // 三、新建300个充电桩 | 牵头单位:… | 任务目标:…: the unit answers for the heading and for what it is to reach
                forward(line, words);
                back(line, words);
            } else if (opens
                    && line + 1 < passages.size()
                    && passages.get(line + 1).role() != Passage.Role.HEADING) {
                forward(line, words);
            } else {
                back(line, words);
            }
        }
    }

    /** Whether lines of who answers, below a heading, stand above words that say what is to be reached. */
    private boolean stated(int line) {
        int next = line + 1;
        boolean heads = line > 0 && passages.get(line - 1).role() == Passage.Role.HEADING && !wholeLineAt(line - 1);
        while (heads && next < passages.size() && wholeLineAt(next)) {
            next++;
        }
        return heads
                && next < passages.size()
                && GOAL.matcher(reading.plain(
                                passages.get(next).span().start(),
                                passages.get(next).span().end()))
                        .lookingAt();
    }

    /** 牵头单位 on a line, 配合单位 on the next: one duty, spread as the first was. */
    private void addTo(Responsibility first, Responsibility more) {
        List<String> helpers = new ArrayList<>(first.supports());
        helpers.addAll(more.supports());
        List<String> persons = new ArrayList<>(first.leaders());
        persons.addAll(more.leaders());
        Responsibility both = new Responsibility(first.start(), more.end(), first.leads(), helpers, persons);
        lines.replaceAll((passage, duty) -> duty == first ? both : duty);
    }

    private boolean wholeLineAt(int line) {
        Passage passage = passages.get(line);
        return within.getOrDefault(passage, List.of()).stream().anyMatch(r -> wholeLine(passage, r));
    }

    private void forward(int line, Responsibility words) {
        int first = line + 1;
        while (first < passages.size() && wholeLineAt(first)) {
            first++;
        }
        for (int i = first; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            if (passage.role() == Passage.Role.HEADING || wholeLineAt(i)) {
                return;
            }
            lines.putIfAbsent(passage, words);
        }
    }

    private void back(int line, Responsibility words) {
        boolean section = answersForSection(line);
        for (int i = line - 1; i >= 0; i--) {
            Passage passage = passages.get(i);
            if (wholeLineAt(i) || lines.containsKey(passage) || passage.row() != null) {
                return;
            }
            lines.put(passage, words);
            boolean opensItem = ITEM.matcher(
                            reading.plain(passage.span().start(), passage.span().end()))
                    .find();
            if (opensItem && !section || passage.role() == Passage.Role.HEADING) {
                return;
            }
        }
    }

    /** The only words of their kind in a section, on the line that ends it, answer for all its items. */
    private boolean answersForSection(int line) {
        boolean ends = line + 1 == passages.size() || passages.get(line + 1).role() == Passage.Role.HEADING;
        for (int i = line - 1; ends && i >= 0 && passages.get(i).role() != Passage.Role.HEADING; i--) {
            if (!within.getOrDefault(passages.get(i), List.of()).isEmpty()
                    || passages.get(i).row() != null) {
                return false;
            }
        }
        return ends;
    }

    /** Who answers for what stands at an index of a passage, or null. */
    @Nullable
    Responsibility at(Passage passage, int index) {
        if (passage.row() != null) {
            return passage.row().duty();
        }
        Responsibility line = lines.get(passage);
        for (Responsibility words : within.getOrDefault(passage, List.of())) {
            if (words.end() > index
                    && !wholeLine(passage, words)
                    && !opensSentence(words)
                    && (line == null || near(passage, words, index))) {
                return withUnits(passage, words);
            }
        }
        List<Responsibility> own = within.getOrDefault(passage, List.of());
        if (own.size() == 1 && !wholeLine(passage, own.get(0)) && isBy(own.get(0))) {
            return own.get(0);
        }
        for (int i = own.size() - 1; i >= 0; i--) {
            if (own.get(i).end() <= index && opensSentence(own.get(i)) && !wholeLine(passage, own.get(i))) {
                return own.get(i);
            }
        }
        Responsibility known = line != null ? line : passage.section().duty();
        return known != null ? known : ActingOffice.at(reading, passage, index);
    }

    /** 责任领导:…。责任单位:…: persons and units of one duty in two sentences. */
    private Responsibility withUnits(Passage passage, Responsibility persons) {
        for (Responsibility next : within.getOrDefault(passage, List.of())) {
            boolean follows = next.start() >= persons.end() && next.start() - persons.end() <= 2;
            if (follows && persons.leads().isEmpty() && persons.supports().isEmpty()) {
                List<String> leaders = new ArrayList<>(persons.leaders());
                leaders.addAll(next.leaders());
                return new Responsibility(persons.start(), next.end(), next.leads(), next.supports(), leaders);
            }
        }
        return persons;
    }

    /** Where a line of its own answers for the paragraph, words inside it hold for their clause only. */
    private boolean near(Passage passage, Responsibility words, int index) {
        return index
                > reading.clauses(passage)
                        .clauseAt(Math.max(0, words.start() - 1))
                        .start();
    }

    /** 由…牵头 opens a sentence and reaches forward. */
    private boolean isBy(Responsibility words) {
        return reading.plain().charAt(words.start()) == '由';
    }

    /** 区城管局牵头,区公安分局配合,新增泊位…: what opens a sentence answers for what follows. */
    private boolean opensSentence(Responsibility words) {
        String plain = reading.plain();
        String before = plain.substring(Math.max(0, words.start() - LONGEST_NUMBER), words.start());
        boolean opens = before.isEmpty() || SENTENCE_OPENS.matcher(before).find();
        return opens && plain.startsWith(",", words.end());
    }

    /** Whether the words at an index only say who answers. */
    boolean says(Passage passage, int index) {
        return within.getOrDefault(passage, List.of()).stream().anyMatch(r -> r.start() <= index && index < r.end());
    }

    /** Names as they are written in the document, not in their plain form. */
    List<String> written(List<String> names, Responsibility words) {
        List<String> written = new ArrayList<>();
        String plain = reading.plain(words.start(), words.end());
        for (String name : names) {
            int at = plain.indexOf(name);
            written.add(
                    at < 0 ? name : reading.source().written(words.start() + at, words.start() + at + name.length()));
        }
        return written;
    }
}
