package cn.liangdeng.dashboard.web;

import cn.liangdeng.dashboard.query.CoordinationRequest;
import cn.liangdeng.progress.DocumentReading;
import cn.liangdeng.progress.HeadlineReading;
import cn.liangdeng.progress.RedReading;
import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.progress.UnitReading;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The leader's home.
 *
 * @param scope the units that the page is about; null where it is about the whole district
 * @param sentence the answer, made from the data
 * @param asOf data period and days until which figures were filed
 * @param usualPeriods periods of figures that are of the month shown, and so need no words beside the figure
 * @param planSentence goals of plan periods, counted apart; null where there are none
 * @param warning what may be late a month later; null where nothing is
 * @param notes what other modules have to say, such as what became of the last meeting
 * @param yearReds how many of the reds shown are goals of the year; they come first
 * @param redTotal how many reds there are; more than are shown where there are very many
 */
record DashboardPage(
        ShownMonth month,
        @Nullable String scope,
        Sentence sentence,
        String asOf,
        Set<String> usualPeriods,
        @Nullable Sentence planSentence,
        @Nullable Sentence warning,
        List<Sentence> notes,
        int yearTotal,
        List<LightSegment> year,
        int planTotal,
        List<LightSegment> plan,
        int yearReds,
        int redTotal,
        List<RedReading> reds,
        List<CoordinationRequest> requests,
        List<UnitReading> units,
        List<Headline> headlines,
        List<DocumentReading> documents) {

    DashboardPage {
        usualPeriods = Set.copyOf(usualPeriods);
        notes = List.copyOf(notes);
        year = List.copyOf(year);
        plan = List.copyOf(plan);
        reds = List.copyOf(reds);
        requests = List.copyOf(requests);
        units = List.copyOf(units);
        headlines = List.copyOf(headlines);
        documents = List.copyOf(documents);
    }

    /** True where no target is judged in the month. */
    public boolean isEmpty() {
        return yearTotal + planTotal == 0;
    }

    /** Reds that the list of targets shows, and this page does not. */
    public int redsLeftOut() {
        return redTotal - reds.size();
    }

    /** True where the month shown is the newest that can be chosen. */
    public boolean isNewest() {
        return month.isNewest();
    }

    /** The month since which a target has been red for so many months. */
    public ReportingMonth redSince(int months) {
        return month.selected().minusMonths(months - 1);
    }

    /** Requests that still wait for a decision. */
    public long requestsOpen() {
        return requests.stream().filter(request -> request.answer() == null).count();
    }

    /** True where a figure is of the month shown. */
    public boolean isUsual(String period) {
        return usualPeriods.contains(period);
    }

    /** The unit's short name, which the table of units knows of every unit that reports a target. */
    public String shortName(UnitId unit, String otherwise) {
        return units.stream()
                .filter(reading -> reading.unit().equals(unit))
                .map(UnitReading::shortName)
                .findFirst()
                .orElse(otherwise);
    }

    /**
     * A card of a headline indicator.
     *
     * @param line null where there is too little to draw
     * @param lineText what the line says, in words
     */
    record Headline(
            HeadlineReading reading,
            @Nullable Sparkline line,
            @Nullable String lineText) {}
}
