package cn.liangdeng.intake.sheet;

import cn.liangdeng.shared.ReportingMonth;
import java.util.List;

/**
 * What an import did, or would do.
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
        List<SheetError> errors,
        List<SheetError> notes,
        List<UnknownUnit> unknownUnits,
        List<NewRow> created,
        int unchanged,
        List<Difference> differing,
        List<KnownIndicator> knownIndicators) {

    public SheetReport {
        errors = List.copyOf(errors);
        notes = List.copyOf(notes);
        unknownUnits = List.copyOf(unknownUnits);
        created = List.copyOf(created);
        differing = List.copyOf(differing);
        knownIndicators = List.copyOf(knownIndicators);
    }

    /** Whether there is something to import. */
    public boolean isReady() {
        return errors.isEmpty() && !created.isEmpty();
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
