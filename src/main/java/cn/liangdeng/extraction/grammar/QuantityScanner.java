package cn.liangdeng.extraction.grammar;

import cn.liangdeng.extraction.grammar.Numeral.Form;
import cn.liangdeng.extraction.lexicon.MeasureWords;
import cn.liangdeng.extraction.lexicon.MeasureWords.Sort;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Joins numbers with units, ranges and comparators. Decides nothing about meaning: every number of the text comes out, also
 * those without unit.
 */
public final class QuantityScanner {

    private static final Pattern JOIN = Pattern.compile("\\s*(?:-{1,2}|~|至|到)\\s*");
    private static final Pattern LISTED = Pattern.compile("分别[^,。;]*$");
    private static final String JOINTS = "、和与及";
    /** So far before a figure 分别 may stand. */
    private static final int FARTHEST = 16;

    private static final int LONGEST_LIST = 6;
    private static final String MORE_BEFORE_UNIT = "余多";

    /** Number and unit of one end of a figure. */
    private record Part(
            Numeral numeral, int end, String unit, @Nullable Sort sort, boolean more, boolean guessed) {}

    /** All quantities in text order. */
    public List<Quantity> scan(String plain, List<Numeral> numerals) {
        List<Quantity> found = new ArrayList<>();
        int from = 0;
        int consumed = 0;
        for (int i = 0; i < numerals.size(); i++) {
            if (numerals.get(i).start() < consumed) {
                continue;
            }
            Part part = shared(plain, numerals, i);
            Part upper = null;
            int next = i + 1;
            while (next < numerals.size() && numerals.get(next).start() < part.end()) {
                next++;
            }
            if (next < numerals.size()) {
                upper = upper(plain, part, numerals.get(next));
            }
            Quantity quantity = upper == null ? single(plain, from, part) : range(plain, from, part, upper);
            found.add(quantity);
            from = quantity.end();
            consumed = quantity.unitEnd();
            if (upper != null) {
                i = next;
            }
        }
        return found;
    }

    private static @Nullable Part upper(String plain, Part lower, Numeral next) {
        Matcher join = JOIN.matcher(plain).region(lower.end(), plain.length());
        if (!join.lookingAt() || join.end() != next.start() || lower.more()) {
            return null;
        }
        if (lower.numeral().form() != next.form() || lower.numeral().form() == Form.VAGUE) {
            return null;
        }
        Part upper = part(plain, next);
        boolean sameUnit = lower.unit().isEmpty()
                || upper.unit().endsWith(lower.unit())
                || upper.unit().startsWith(lower.unit());
        boolean rising = next.value().compareTo(lower.numeral().value()) > 0;
        return sameUnit && rising && upper.sort() != null ? upper : null;
    }

    private static Quantity single(String plain, int from, Part part) {
        Numeral numeral = part.numeral();
        boolean upward = numeral.form() == Form.BARE_MAGNITUDE && plain.startsWith("上", numeral.start() - 1);
        int figure = upward ? numeral.start() - 1 : numeral.start();
        Bound bound = Bound.read(plain, from, figure, part.end(), part.more() || upward, false);
        int start = upward ? Math.min(bound.start(), figure) : bound.start();
        return new Quantity(
                start,
                bound.end(),
                numeral.start(),
                part.end(),
                numeral.value(),
                null,
                part.unit(),
                part.sort(),
                bound.comparison(),
                bound.strict(),
                numeral.form(),
                part.guessed());
    }

    private static Quantity range(String plain, int from, Part lower, Part upper) {
        Bound bound = Bound.read(plain, from, lower.numeral().start(), upper.end(), false, true);
        return new Quantity(
                bound.start(),
                bound.end(),
                lower.numeral().start(),
                upper.end(),
                lower.numeral().value(),
                upper.numeral().value(),
                upper.unit(),
                upper.sort(),
                bound.comparison(),
                false,
                lower.numeral().form(),
                upper.guessed());
    }

    /** 分别控制在62和35微克/立方米: a figure of a list has the unit that is written behind the last. */
    private static Part shared(String plain, List<Numeral> numerals, int i) {
        Part first = part(plain, numerals.get(i));
        int start = first.numeral().start();
        boolean listed = first.sort() == null
                && !first.guessed()
                && first.numeral().form() == Form.ARABIC
                && LISTED.matcher(plain.substring(Math.max(0, start - FARTHEST), start))
                        .find();
        Part last = first;
        for (int next = i + 1; listed && next < numerals.size() && last.sort() == null; next++) {
            Numeral numeral = numerals.get(next);
            boolean joined = numeral.start() == last.end() + 1 && JOINTS.indexOf(plain.charAt(last.end())) >= 0;
            if (!joined || next - i > LONGEST_LIST) {
                return first;
            }
            last = part(plain, numeral);
        }
        return last.sort() == null || last == first
                ? first
                : new Part(first.numeral(), first.end(), last.unit(), last.sort(), first.more(), false);
    }

    private static Part part(String plain, Numeral numeral) {
        int at = numeral.end();
        if (numeral.form() == Form.FRACTION) {
            return fraction(plain, numeral);
        }
        while (at < plain.length() && plain.charAt(at) == ' ') {
            at++;
        }
        boolean more = false;
        if (at < plain.length() && MORE_BEFORE_UNIT.indexOf(plain.charAt(at)) >= 0) {
            more = true;
            at++;
        }
        Matcher unit = MeasureWords.UNIT.at(plain, at);
        if (unit != null) {
            // 套(间): another word for the same count is no part of the unit
            String bare = bare(unit.group("unit"));
            String written = joined(unit.group("magnitude"), bare, unit.group("per"));
            boolean inner = unit.group("approximate") != null;
            return new Part(numeral, unit.end(), written, MeasureWords.sort(unit.group("unit")), more || inner, false);
        }
        Matcher magnitude = MeasureWords.MAGNITUDE.at(plain, at);
        if (numeral.form() == Form.ARABIC && magnitude != null) {
            boolean inner = magnitude.group("approximate") != null;
            return new Part(numeral, magnitude.end(), magnitude.group("magnitude"), null, more || inner, true);
        }
        return new Part(numeral, more ? at : numeral.end(), "", null, more, false);
    }

    private static Part fraction(String plain, Numeral numeral) {
        if (plain.startsWith("千分之", numeral.start())) {
            return new Part(numeral, numeral.end(), "‰", Sort.PERCENT, false, false);
        }
        boolean percent = plain.startsWith("百分之", numeral.start()) || plain.startsWith("成", numeral.start() + 1);
        if (!percent && numeral.value().compareTo(BigDecimal.ONE) >= 0) {
            return new Part(numeral, numeral.end(), "", null, false, false);
        }
        return new Part(numeral, numeral.end(), percent ? "%" : "比例", Sort.PERCENT, false, false);
    }

    private static String bare(String unit) {
        int aside = unit.indexOf('(');
        return aside < 0 ? unit : unit.substring(0, aside);
    }

    private static String joined(@Nullable String magnitude, String unit, @Nullable String per) {
        return (magnitude == null ? "" : magnitude) + unit + (per == null ? "" : per);
    }
}
