package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.grammar.Quantity;
import cn.liangdeng.extraction.grammar.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A quantity with the words around it. */
record Sight(Reading reading, Passage passage, Quantity quantity, Span clause, Span sentence, Span period) {

    private static final Pattern LABEL = Pattern.compile("(?:^|\\n)\\s*(?<label>[^\\n。;,:!?\\d]{3,30})\\n\\s*$");
    private static final int WIDEST_LABEL = 40;

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

    /**
     * The line above a figure that fills its own line, as a flattened table has it (村内道路里程¶≥100公里); empty where there
     * is none.
     */
    String label() {
        Matcher line = LABEL.matcher(reading.plain(Math.max(0, quantity.start() - WIDEST_LABEL), quantity.start()));
        boolean alone = passage.role() == Passage.Role.BODY
                && passage.row() == null
                && passage.span().start() == clause.start()
                && before().isBlank()
                && after().isBlank();
        return alone && line.find() ? line.group("label").strip() : "";
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
