package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.grammar.Responsibility;
import cn.liangdeng.extraction.lexicon.Organisations;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds lines of a table that lost its header: nothing but offices, below the sentence they answer for. */
final class OfficeLines {

    /** 责任单位: on a line of its own, above the names. */
    private static final Pattern LABEL = Pattern.compile("(?:责任|牵头|主责|承办|实施)(?:单位|部门|主体)\\s*:?\\s*");

    private static final int LONGEST_LINE = 60;
    private static final int MOST_OFFICES = 20;

    private final Reading reading;
    private final List<Passage> passages;

    OfficeLines(Reading reading, List<Passage> passages) {
        this.reading = reading;
        this.passages = passages;
    }

    /** Who answers, by the first of the lines that say so. */
    Map<Passage, List<Responsibility>> find() {
        Map<Passage, List<Responsibility>> found = new IdentityHashMap<>();
        Responsibility open = null;
        if (passages.isEmpty()) {
            return found;
        }
        Passage first = passages.get(0);
        for (int i = 1; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            boolean follows = open != null || closes(passages.get(i - 1));
            boolean line = passage.row() == null && passage.span().length() <= LONGEST_LINE;
            String words = reading.plain(passage.span().start(), passage.span().end());
            boolean label = LABEL.matcher(words).matches();
            if (!follows || !line || words.endsWith("。") || !label && !Organisations.isStaff(words)) {
                open = null;
                continue;
            }
            first = open == null ? passage : first;
            List<String> names = new ArrayList<>(open == null ? List.of() : open.leads());
            names.addAll(label ? List.of() : Organisations.split(words));
            open = new Responsibility(first.span().start(), passage.span().end(), names, List.of(), List.of());
            if (!names.isEmpty()) {
                found.put(first, List.of(open));
            }
            open = names.size() < MOST_OFFICES ? open : null;
        }
        return found;
    }

    private boolean closes(Passage passage) {
        return passage.role() == Passage.Role.BODY
                && reading.plain().startsWith("。", passage.span().end() - 1);
    }
}
