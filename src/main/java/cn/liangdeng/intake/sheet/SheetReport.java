package cn.liangdeng.intake.sheet;

import cn.liangdeng.shared.ReportingMonth;
import java.util.List;

/**
 * What an import did, or would do. Of long lists the first entries and their number; all of the faults stand in the marked file.
 *
 * @param errors what is wrong; nothing is imported unless this is empty
 * @param notes what is worth a look before the list is imported, but keeps nothing from it
 * @param unknownUnits names of units that nobody bears, each with those that it may mean
 * @param created what is, or would be, set
 * @param unchanged how many rows say what a target says already
 * @param differing rows of targets that are there already and say something else; they are left as they are
 * @param knownIndicators indicators of the dictionary that rows would use; empty rows would make new ones
 */
public record SheetReport(
        Listed<SheetError> errors,
        Listed<SheetError> notes,
        Listed<UnknownUnit> unknownUnits,
        Listed<NewRow> created,
        int unchanged,
        Listed<Difference> differing,
        Listed<KnownIndicator> knownIndicators) {

    /** Entries shown of a list; more only make the page slow. */
    private static final int SHOWN = 200;

    /** Whether there is something to import. */
    public boolean isReady() {
        return errors.isEmpty() && !created.isEmpty();
    }

    /**
     * Whether it may be imported now.
     *
     * @param knownConfirmed whether a person agrees that rows use known indicators
     */
    public boolean mayBeImported(boolean knownConfirmed) {
        return errors.isEmpty() && (knownConfirmed || knownIndicators.isEmpty());
    }

    /**
     * The first of a list.
     *
     * @param total how many there are in all
     */
    public record Listed<T>(List<T> first, int total) {

        public Listed {
            first = List.copyOf(first);
        }

        static <T> Listed<T> of(List<T> all) {
            return new Listed<>(all.subList(0, Math.min(SHOWN, all.size())), all.size());
        }

        public boolean isEmpty() {
            return total == 0;
        }

        /** How many are not among the first. */
        public int further() {
            return total - first.size();
        }
    }

    /** A name in the file that no unit bears. */
    public record UnknownUnit(String name, int cells, List<String> suggestions) {

        public UnknownUnit {
            suggestions = List.copyOf(suggestions);
        }
    }

    /**
     * A target that is set.
     *
     * @param goal what it asks for, as the list says it
     * @param joined whether it is joined to a goal of the plan period
     */
    public record NewRow(
            int row,
            String name,
            String goal,
            String unit,
            ReportingMonth first,
            ReportingMonth last,
            boolean joined,
            boolean newIndicator) {}

    /**
     * A target that is there already.
     *
     * @param target its number
     * @param fields what differs
     */
    public record Difference(int row, long target, String name, List<Field> fields) {

        public Difference {
            fields = List.copyOf(fields);
        }
    }

    /** One thing that differs; both values as people read them. */
    public record Field(String labelKey, String present, String inFile) {}

    /**
     * An indicator of the dictionary with the same name and unit of measure.
     *
     * @param rows how many rows use it
     * @param differs whether its frequency, lag or January rule is another one than in the file; the dictionary's holds
     */
    public record KnownIndicator(String name, String unitOfMeasure, int rows, boolean differs) {}
}
