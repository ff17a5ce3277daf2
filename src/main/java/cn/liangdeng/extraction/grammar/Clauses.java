package cn.liangdeng.extraction.grammar;

import cn.liangdeng.extraction.lexicon.Verbs;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts a passage into sentences (。;!?) and clauses (,:). Marks inside brackets and quotations do not cut. */
public final class Clauses {

    private static final int LONGEST = 240;
    private static final int SHORTEST = 6;
    private static final int WINDOW = 24;
    private static final String DEED = Verbs.alternatives(
            "建成 新建 改建 扩建 改扩建 新改建 迁建 改造 改造提升 建设 安装 增设 新增 完成 开工 开工建设 启动 启动建设 启动实施 设立 成立 组建 出台 印发 制定 编制 举办 引进 培育 拆除 铺设 打造 创建 修复 实施 开展 开通");
    private static final Pattern AHEAD = Pattern.compile(DEED + "[^、和及,。;:的部局委]{4}");
    private static final Pattern OPENS = Pattern.compile(
            "(?:[一二三四五六七八九十]{1,2}是|[(\\d一二三四五六七八九十.、)]*)?(?:" + Verbs.LEADING + ")*" + DEED + "[^、和及,。;:]{2}");

    private final List<Span> sentences = new ArrayList<>();
    private final List<Span> periods = new ArrayList<>();
    private final List<Span> clauses = new ArrayList<>();

    public Clauses(String plain, Brackets brackets, int start, int end) {
        int period = start;
        int sentence = start;
        int clause = start;
        for (int i = start; i < end; i++) {
            char c = plain.charAt(i);
            // no writer makes a clause that long: a text without marks is cut, or its cost would grow with its square
            boolean endless = i - clause >= LONGEST;
            boolean protectedMark = c != '\n' && brackets.within(i);
            boolean joint = c == '、' && i - clause >= SHORTEST && !protectedMark && second(plain, clause, i, end);
            boolean time = c == ':' && i > start && Character.isDigit(plain.charAt(i - 1));
            boolean dots = !protectedMark && (c == '…' || c == '.' && i + 1 < end && plain.charAt(i + 1) == '.');
            if (!endless && !joint && !dots && (protectedMark || time || ",。;!?\n:".indexOf(c) < 0)) {
                continue;
            }
            int next = endless ? i : i + 1;
            add(clauses, clause, i);
            clause = next;
            if (endless || c != ',' && c != ':' && !joint || i - sentence >= 2 * LONGEST) {
                add(sentences, sentence, i);
                sentence = next;
                if (endless || c != ';' || i - period >= 4 * LONGEST) {
                    add(periods, period, i);
                    period = next;
                }
            }
        }
        add(clauses, clause, end);
        add(sentences, sentence, end);
        add(periods, period, end);
    }

    /** 建成三条路、安装路灯50盏: a list of deeds, each with its verb, is cut as commas would cut it. */
    private static boolean second(String plain, int clause, int at, int end) {
        return AHEAD.matcher(plain).region(at + 1, Math.min(end, at + WINDOW)).lookingAt()
                && OPENS.matcher(plain).region(clause, at).lookingAt();
    }

    private static void add(List<Span> spans, int start, int end) {
        if (end > start) {
            spans.add(new Span(start, end));
        }
    }

    /** Up to 。 or ; . */
    public List<Span> sentences() {
        return sentences;
    }

    /** The nearest sentences that begin before an index, in text order. */
    public List<Span> sentencesBefore(int index, int most) {
        if (sentences.isEmpty() || sentences.get(0).start() >= index) {
            return List.of();
        }
        int end = position(sentences, index - 1) + 1;
        return sentences.subList(Math.max(0, end - most), end);
    }

    public List<Span> clauses() {
        return clauses;
    }

    /** The clause before the one that begins at an index, or null at the head of what 。 ends. */
    public @Nullable Span before(int index) {
        int at = clauses.isEmpty() ? 0 : position(clauses, index);
        Span before = at > 0 ? clauses.get(at - 1) : null;
        return before != null && periodAt(index).contains(before.start()) ? before : null;
    }

    public Span sentenceAt(int index) {
        return at(sentences, index);
    }

    /** Up to 。 only. */
    public Span periodAt(int index) {
        return at(periods, index);
    }

    public Span clauseAt(int index) {
        return at(clauses, index);
    }

    /** The clauses of a sentence. */
    public List<Span> clausesIn(Span sentence) {
        int from = clauses.isEmpty() ? 0 : position(clauses, sentence.start());
        int to = from;
        while (to < clauses.size() && clauses.get(to).start() < sentence.end()) {
            to++;
        }
        return clauses.subList(from, to).stream().filter(sentence::contains).toList();
    }

    private static Span at(List<Span> spans, int index) {
        return spans.isEmpty() ? new Span(index, index) : spans.get(position(spans, index));
    }

    /** Position of the last span that begins at an index or before it, else 0. */
    private static int position(List<Span> spans, int index) {
        int low = 0;
        int high = spans.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (spans.get(middle).start() <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
