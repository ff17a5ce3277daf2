package cn.liangdeng.progress.web;

import cn.liangdeng.progress.TargetReading;
import cn.liangdeng.progress.query.LightCounts;
import cn.liangdeng.progress.query.StateFilter;
import cn.liangdeng.progress.query.TargetFilter;
import cn.liangdeng.progress.query.TargetList;
import cn.liangdeng.progress.query.TargetListing;
import cn.liangdeng.progress.text.TargetTexts;
import cn.liangdeng.shared.Option;
import cn.liangdeng.shared.Page;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.Obligation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 目标清单.
 *
 * @param filter as it was applied
 * @param sort name of the column by which it is sorted, in lower case
 * @param progress true where the person may see progress
 * @param exportPath address of the same list as a sheet, below the context path
 */
record TargetListPage(
        ReportingMonth month,
        List<ReportingMonth> months,
        TargetFilter filter,
        String sort,
        boolean descending,
        Page<TargetReading> page,
        LightCounts counts,
        List<Option> documents,
        List<Option> units,
        List<Option> themes,
        boolean progress,
        String exportPath) {

    /** Counts that are told where they are none, too. */
    private static final Set<StateFilter> ALWAYS = Set.of(StateFilter.GREEN, StateFilter.YELLOW, StateFilter.RED);

    static TargetListPage of(TargetListing listing, TargetTexts texts, String exportPath) {
        return new TargetListPage(
                listing.month().selected(),
                listing.month().months(),
                listing.filter(),
                listing.sort().column().name().toLowerCase(Locale.ROOT),
                listing.sort().descending(),
                listing.page().map(row -> texts.write(row, listing.month())),
                listing.counts(),
                options(listing.choices().documents()),
                options(listing.choices().units()),
                options(listing.choices().themes()),
                listing.progress(),
                exportPath);
    }

    private static List<Option> options(List<TargetList.Choice> choices) {
        return choices.stream()
                .map(choice -> Option.of(Long.toString(choice.id()), choice.name()))
                .toList();
    }

    /**
     * A count in the sentence above the list.
     *
     * @param key of its words, with the number
     * @param before key of what stands before it; null where nothing does
     * @param state what the list is narrowed to where it is followed
     */
    record Count(String key, @Nullable String before, int number, StateFilter state) {}

    /** The counts of the sentence; but for the three lights those of none are left out. */
    public List<Count> told() {
        String comma = "progress.list.separator";
        return Stream.of(
                        new Count("progress.list.count.GREEN", null, counts.green(), StateFilter.GREEN),
                        new Count(
                                "progress.list.count.ACHIEVED",
                                "progress.list.separator.open",
                                counts.achieved(),
                                StateFilter.ACHIEVED),
                        new Count("progress.list.count.YELLOW", comma, counts.yellow(), StateFilter.YELLOW),
                        new Count("progress.list.count.RED", comma, counts.red(), StateFilter.RED),
                        new Count("progress.list.count.NOT_DUE", comma, counts.notDue(), StateFilter.NOT_DUE),
                        new Count("progress.list.count.NO_DATA", comma, counts.noData(), StateFilter.NO_DATA),
                        new Count(
                                "progress.list.count.UNREPORTED",
                                "progress.list.separator.remarks",
                                counts.unreported(),
                                StateFilter.UNREPORTED))
                .filter(count -> count.number() > 0 || ALWAYS.contains(count.state()))
                .toList();
    }

    /** Lights and marks to narrow the list by. */
    public List<Option> states() {
        return Arrays.stream(StateFilter.values())
                .map(state -> Option.keyed(state.name(), "progress.state." + state))
                .toList();
    }

    public List<Option> natures() {
        return keyed(IndicatorNature.values(), "progress.nature.");
    }

    public List<Option> horizons() {
        return keyed(Horizon.values(), "progress.horizon.");
    }

    public List<Option> obligations() {
        return keyed(Obligation.values(), "progress.obligation.");
    }

    private static List<Option> keyed(Enum<?>[] constants, String prefix) {
        return Arrays.stream(constants)
                .map(constant -> Option.keyed(constant.name(), prefix + constant.name()))
                .toList();
    }

    /** True where no target at all is there, whatever the conditions. */
    public boolean isEmptyAltogether() {
        return page.total() == 0 && !filter.isNarrowed();
    }
}
