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
