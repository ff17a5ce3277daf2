package cn.liangdeng.extraction.grammar;

import java.util.ArrayList;
import java.util.List;

/** Cuts a passage into sentences (。;!?) and clauses (,:). Marks inside brackets and quotations do not cut. */
public final class Clauses {

    private final List<Span> sentences = new ArrayList<>();
    private final List<Span> periods = new ArrayList<>();
    private final List<Span> clauses = new ArrayList<>();

    public Clauses(String plain, Brackets brackets, int start, int end) {
        int period = start;
        int sentence = start;
        int clause = start;
        for (int i = start; i < end; i++) {
            char c = plain.charAt(i);
            boolean protectedMark = c != '\n' && brackets.within(i);
            if (protectedMark || ",。;!?\n:".indexOf(c) < 0) {
                continue;
            }
            if (c == ':' && (i > start && Character.isDigit(plain.charAt(i - 1)))) {
                continue;
            }
            add(clauses, clause, i);
            clause = i + 1;
            if (c != ',' && c != ':') {
                add(sentences, sentence, i);
                sentence = i + 1;
                if (c != ';') {
                    add(periods, period, i);
                    period = i + 1;
                }
            }
        }
        add(clauses, clause, end);
        add(sentences, sentence, end);
        add(periods, period, end);
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

    public List<Span> clauses() {
        return clauses;
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
        return clauses.stream().filter(sentence::contains).toList();
    }

    private static Span at(List<Span> spans, int index) {
        Span last = spans.isEmpty() ? new Span(index, index) : spans.get(0);
        for (Span span : spans) {
            if (span.start() <= index) {
                last = span;
            }
        }
        return last;
    }
}
