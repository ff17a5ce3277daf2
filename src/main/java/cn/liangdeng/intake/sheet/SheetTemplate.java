package cn.liangdeng.intake.sheet;

import cn.liangdeng.evaluation.Frequency;
import cn.liangdeng.office.ColumnSpec;
import cn.liangdeng.office.SheetSpec;
import cn.liangdeng.office.TemplateWriter;
import cn.liangdeng.organisation.UnitKind;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.target.Commitment;
import cn.liangdeng.target.IndicatorNature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The template that goes out: an example row, drop-down lists, an explanation at each column, and a sheet of terms. */
@Service
@PreAuthorize("hasAuthority('TARGET_MANAGE')")
public class SheetTemplate {

    private static final int ENTRY_ROWS = 500;

    /** Columns that the example row leaves empty; the lead unit is one of the district's. */
    private static final Set<SheetColumn> WITHOUT_EXAMPLE = EnumSet.of(
            SheetColumn.BOUND_MAX,
            SheetColumn.BASELINE,
            SheetColumn.LEAD,
            SheetColumn.CO_LEAD,
            SheetColumn.SUPPORTING,
            SheetColumn.LEADER,
            SheetColumn.DOCUMENT,
            SheetColumn.WORDS);

    /** Terms that the second sheet explains. */
    private static final List<String> TERMS = List.of(
            "nature.FLOW",
            "nature.STOCK",
            "nature.RATE",
            "nature.MILESTONE",
            "comparison",
            "baseline",
            "months",
            "lag",
            "janFeb",
            "units",
            "commitment",
            "document",
            "again");

    private final SheetWords words;
    private final Units units;
    private final CurrentUser user;

    SheetTemplate(SheetWords words, Units units, CurrentUser user) {
        this.words = words;
        this.units = units;
        this.user = user;
    }

    /** The workbook; uploaded as it is, it changes nothing. */
    public byte[] template() {
        List<String> names = units.list(user.district()).stream()
                .filter(UnitSummary::active)
                .filter(unit -> unit.kind() != UnitKind.DISTRICT)
                .map(UnitSummary::name)
                .toList();
        List<ColumnSpec> columns = Arrays.stream(SheetColumn.values())
                .map(column -> spec(column, names))
                .toList();
        List<@Nullable Object> example = new ArrayList<>();
        for (SheetColumn column : SheetColumn.values()) {
            boolean shown = !WITHOUT_EXAMPLE.contains(column);
            example.add(shown ? words.text(column.messageKey() + ".example") : null);
        }
        if (!names.isEmpty()) {
            example.set(SheetColumn.LEAD.ordinal(), names.get(0));
        }
        return TemplateWriter.write(
                List.of(
                        new SheetSpec(
                                words.text("intake.sheet.template.title"),
                                words.text("intake.sheet.template.how"),
                                columns,
                                List.of(example)),
                        terms()),
                ENTRY_ROWS);
    }

    private ColumnSpec spec(SheetColumn column, List<String> units) {
        ColumnSpec spec = ColumnSpec.text(words.of(column) + (column.isRequired() ? "*" : ""))
                .withComment(words.text(column.messageKey() + ".hint"));
        return switch (column) {
            case NAME -> spec.withWidth(30);
            case DOCUMENT -> spec.withWidth(24);
            case WORDS -> spec.withWidth(40);
            case NATURE -> spec.withDropDown(words.choices(IndicatorNature.class));
            case COMPARISON ->
                spec.withDropDown(words.choices(Comparison.class)).withWidth(12);
            case FREQUENCY -> spec.withDropDown(words.choices(Frequency.class));
            case JAN_FEB -> spec.withDropDown(words.choices(YesNo.class));
            case COMMITMENT -> spec.withDropDown(words.choices(Commitment.class));
            case LEAD -> spec.withDropDown(units).withWidth(24);
            case CO_LEAD, SUPPORTING -> spec.withWidth(24);
            default -> spec.withWidth(12);
        };
    }

    private SheetSpec terms() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (String term : TERMS) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(words.text("intake.sheet.term." + term));
            row.add(words.text("intake.sheet.term." + term + ".explained"));
            rows.add(row);
        }
        return new SheetSpec(
                words.text("intake.sheet.terms.title"),
                null,
                List.of(
                        ColumnSpec.text(words.text("intake.sheet.terms.term")).withWidth(20),
                        ColumnSpec.text(words.text("intake.sheet.terms.explained"))
                                .withWidth(90)),
                rows);
    }
}
