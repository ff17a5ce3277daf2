package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.grammar.Quantity;
import cn.liangdeng.extraction.grammar.Span;

/** A quantity with the words around it. */
record Sight(Reading reading, Passage passage, Quantity quantity, Span clause, Span sentence, Span period) {

    static Sight of(Reading reading, Passage passage, Quantity quantity) {
        var clauses = reading.clauses(passage);
        return new Sight(
                reading,
                passage,
                quantity,
                clauses.clauseAt(quantity.figure()),
                clauses.sentenceAt(quantity.figure()),
                clauses.periodAt(quantity.figure()));
    }

    /** The clause before the quantity. */
    String before() {
        return reading.plain(Math.min(clause.start(), quantity.start()), quantity.start());
    }

    /** The clause behind the quantity. */
    String after() {
        return reading.plain(quantity.end(), Math.max(clause.end(), quantity.end()));
    }

    /** The sentence before the quantity. */
    String sentenceBefore() {
        return reading.plain(Math.min(sentence.start(), quantity.start()), quantity.start());
    }

    String sentenceWords() {
        return reading.plain(sentence.start(), sentence.end());
    }

    String clauseWords() {
        return reading.plain(clause.start(), clause.end());
    }

    char charBefore() {
        return quantity.figure() == 0 ? '\n' : reading.plain().charAt(quantity.figure() - 1);
    }

    char charAfter() {
        return quantity.unitEnd() < reading.plain().length() ? reading.plain().charAt(quantity.unitEnd()) : '\n';
    }
}
