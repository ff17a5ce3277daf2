package cn.liangdeng.reporting.sheet;

import cn.liangdeng.reporting.SaveReport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an uploaded sheet would do.
 *
 * @param lines every cell that differs from what is stored, or is wrong, in the order of the file
 * @param unchanged how many rows say what is stored
 * @param absent names of indicators of the month that the file does not hold; they stay as they are
 * @param passedOver how many rows of a unit's own table belong to another month, or to no indicator by the unit's own word
 * @param unknown names in a unit's own table that belong to no indicator yet, in the order of the file
 * @param requests what is to be saved
 */
public record SheetTrial(
        List<Line> lines,
        int unchanged,
        List<String> absent,
        int passedOver,
        List<String> unknown,
        List<SaveReport> requests) {

    public SheetTrial {
        lines = List.copyOf(lines);
        absent = List.copyOf(absent);
        unknown = List.copyOf(unknown);
        requests = List.copyOf(requests);
    }

    /**
     * One cell.
     *
     * @param address as the spreadsheet names it; of a whole row its number
     * @param name of the indicator, or what stands in its place
     * @param field null where the whole row is meant
     * @param before what is stored
     * @param after what the file says
     * @param problem null where it can be taken over
     */
    public record Line(
            String address,
            String name,
            @Nullable SheetField field,
            String before,
            String after,
            @Nullable Problem problem) {

        Line refused(Problem why) {
            return new Line(address, name, field, before, after, why);
        }
    }

    /**
     * Why a cell cannot be taken over, and what to do.
     *
     * @param conflict true where somebody else changed the row meanwhile
     */
    public record Problem(String messageKey, List<Object> arguments, boolean conflict) {

        public Problem {
            arguments = List.copyOf(arguments);
        }

        static Problem of(String messageKey, Object... arguments) {
            return new Problem(messageKey, List.of(arguments), false);
        }

        static Problem conflict(String messageKey, Object... arguments) {
            return new Problem(messageKey, List.of(arguments), true);
        }
    }

    public List<Line> problems() {
        return lines.stream().filter(line -> line.problem() != null).toList();
    }

    public List<Line> changes() {
        return lines.stream().filter(line -> line.problem() == null).toList();
    }

    /** True where it could be taken over as it stands, and changes something. */
    public boolean isReady() {
        return unknown.isEmpty() && problems().isEmpty() && !requests.isEmpty();
    }

    /** The trial in short: what a person confirms is what was shown. */
    public String fingerprint() {
        List<String> parts = new ArrayList<>();
        lines.forEach(line -> parts.add(line.toString()));
        requests.forEach(request -> parts.add(request.toString()));
        return Digests.of(parts.toArray(String[]::new));
    }
}
