package cn.liangdeng.intake.domain;

import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.extraction.Mention;
import cn.liangdeng.extraction.MentionFinder;
import cn.liangdeng.extraction.RefusedNumber;
import cn.liangdeng.extraction.TextBlock;
import cn.liangdeng.intake.CoverageEntry;
import cn.liangdeng.intake.CoverageKind;
import cn.liangdeng.intake.domain.CoverageStore.Surveyed;
import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Goes over a text for all that has to be accounted for: the numbers that the recognition refused, every other digit, deadlines
 * and responsible units. Which drafts use a deadline or a unit follows from where both stand and what the drafts say.
 */
final class CoverageSurvey {

    private static final int LONGEST = 400;
    /** How far, in code points, a line of responsible units or a date of a row may stand from the words it is about. */
    private static final int REACH = 1500;

    private final int[] text;
    private final DocumentText document;
    private final List<Draft> drafts;
    private final BitSet taken = new BitSet();
    private final List<Surveyed> found = new ArrayList<>();

    private CoverageSurvey(DocumentText document, List<Draft> drafts) {
        this.document = document;
        this.text = document.text().codePoints().toArray();
        this.drafts = drafts;
    }

    /** All entries in text order; those of a kind do not overlap. */
    static List<Surveyed> of(DocumentText document, List<RefusedNumber> refused, List<Draft> drafts) {
        CoverageSurvey survey = new CoverageSurvey(document, drafts);
        for (Mention mention : new MentionFinder().find(document)) {
            survey.add(mention);
        }
        refused.forEach(survey::add);
        survey.addDigits();
        survey.found.sort(Comparator.comparingInt(Surveyed::start).thenComparingInt(Surveyed::end));
        return survey.found;
    }

    private void add(Mention mention) {
        boolean unit = mention.kind() == Mention.Kind.UNIT;
        taken.set(mention.start(), mention.end());
        found.add(new Surveyed(
                unit ? CoverageKind.UNIT : CoverageKind.DEADLINE,
                mention.start(),
                mention.end(),
                cut(mention.words()),
                mention.kind().name(),
                drafts.stream()
                        .filter(draft -> unit ? answers(draft, mention) : ends(draft, mention))
                        .map(draft -> draft.id().value())
                        .toList()));
    }

    /** A number inside a deadline or a unit's name is accounted for with it. */
    private void add(RefusedNumber number) {
        if (taken.nextSetBit(number.start()) >= 0 && taken.nextSetBit(number.start()) < number.end()) {
            return;
        }
        taken.set(number.start(), number.end());
        found.add(new Surveyed(
                CoverageKind.NUMBER,
                number.start(),
                number.end(),
                cut(number.words()),
                number.reason().name(),
                List.of()));
    }

    /** What is left are the figures of drafts, and what the recognition passed over. */
    private void addDigits() {
        int at = 0;
        while (at < text.length) {
            if (!isDigit(text[at]) || taken.get(at)) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < text.length && !taken.get(end) && isNumeric(end)) {
                end++;
            }
            found.add(new Surveyed(
                    CoverageKind.NUMBER,
                    at,
                    end,
                    cut(new String(text, at, end - at)),
                    CoverageEntry.FIGURE,
                    List.of()));
            at = end;
        }
    }

    private boolean isNumeric(int at) {
        boolean point = text[at] == '.' || text[at] == ',' || text[at] == '\uFF0E';
        return isDigit(text[at]) || (point && at + 1 < text.length && isDigit(text[at + 1]));
    }

    private static boolean isDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= '\uFF10' && c <= '\uFF19');
    }

    private boolean answers(Draft draft, Mention mention) {
        return draft.mentions().stream().anyMatch(unit -> unit.name().equals(mention.words()))
                && near(draft, mention)
                && sameSection(draft, mention);
    }

    private boolean ends(Draft draft, Mention mention) {
        if (sameSentence(draft, mention)) {
            return true;
        }
        LocalDate day = mention.lastDay();
        return day != null
                && ReportingMonth.of(day).equals(draft.content().lastMonth())
                && (near(draft, mention) || inHeading(mention))
                && sameSection(draft, mention);
    }

    private static boolean near(Draft draft, Mention mention) {
        return draft.anchor().start() - mention.end() <= REACH
                && mention.start() - draft.anchor().end() <= REACH;
    }

    private boolean inHeading(Mention mention) {
        return document.blocks().stream()
                .anyMatch(block -> block instanceof TextBlock.Heading
                        && block.start() <= mention.start()
                        && mention.end() <= block.end());
    }

    /** No heading begins between the two, but for the one in which the mention stands. */
    private boolean sameSection(Draft draft, Mention mention) {
        int from = Math.min(draft.anchor().start(), mention.start());
        int to = Math.max(draft.anchor().start(), mention.start());
        return document.blocks().stream()
                .noneMatch(block -> block instanceof TextBlock.Heading && block.start() > from && block.start() <= to);
    }

    private boolean sameSentence(Draft draft, Mention mention) {
        int from = Math.min(draft.anchor().start(), mention.start());
        int to = Math.max(draft.anchor().start(), mention.start());
        if (to - from > REACH) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text[i] == '。' || text[i] == '\uFF1B' || text[i] == '\n') {
                return false;
            }
        }
        return true;
    }

    private static String cut(String words) {
        return DraftMapping.shorten(words, LONGEST);
    }
}
