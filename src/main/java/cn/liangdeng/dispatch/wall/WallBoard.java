package cn.liangdeng.dispatch.wall;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.organisation.UnitKind;
import cn.liangdeng.progress.HeadlineReading;
import cn.liangdeng.progress.LightMovement;
import cn.liangdeng.progress.ProgressReadings;
import cn.liangdeng.progress.ReadingQuestion;
import cn.liangdeng.progress.RedReading;
import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.progress.UnitReading;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.target.Horizon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers the wall: the same readings as the leader's home, cut into pages that can be read from ten metres. */
@Component
class WallBoard {

    /** Cards or tiles on a page. */
    private static final int TILES = 6;

    /** Lines of late goals on a page. */
    private static final int LINES = 5;

    private static final int HEADLINES = 12;
    private static final int MOST_REDS = 200;
    private static final int RED_PAGES = 4;

    private static final Comparator<UnitReading> WORST_FIRST = Comparator.comparingInt(UnitReading::red)
            .thenComparingInt(UnitReading::yellow)
            .thenComparingInt(UnitReading::unreported)
            .reversed();

    private final ProgressReadings readings;
    private final ReportingCalendar calendar;
    private final JdbcClient jdbc;

    WallBoard(ProgressReadings readings, ReportingCalendar calendar, JdbcClient jdbc) {
        this.readings = readings;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    ShownMonth month(DataScope scope) {
        return readings.month(scope.district(), null);
    }

    /** Changes whenever what the wall shows could have changed; one cheap statement. */
    String state(DataScope scope, ShownMonth month) {
        return jdbc.sql("""
                        -- Progress rows are never changed, only followed by newer ones.
                        select count(*) || '-' || coalesce(max(id), 0) || '-' || coalesce(extract(epoch from max(known_from)), 0)
                        from progress.pub_progress
                        where district_id = :district and as_of = :month
                        """)
                        .param("district", scope.district().value())
                        .param("month", month.selected().firstDay())
                        .query(String.class)
                        .single()
                + "-" + month.selected() + "-" + calendar.today() + "-"
                + Integer.toHexString(scope.hashCode());
    }

    WallView view(DataScope scope, ShownMonth month) {
        ReadingQuestion year = new ReadingQuestion(scope, month, Horizon.ANNUAL);
        LightMovement lights = readings.lights(year);
        List<WallPage> pages = new ArrayList<>();
        if (lights.total() > 0) {
            pages.add(WallPage.overview(lights));
            pages.addAll(headlines(readings.headlines(year, HEADLINES)));
            pages.addAll(reds(readings.reds(year, MOST_REDS)));
            List<UnitReading> units =
                    readings.byUnit(year).stream().sorted(WORST_FIRST).toList();
            pages.addAll(units(WallPage.Kind.TOWNS, units, true));
            pages.addAll(units(WallPage.Kind.DEPARTMENTS, units, false));
        }
        return new WallView(month, calendar.windows(scope.district(), month.selected()), pages, lights.total() > 0);
    }

    private static List<WallPage> headlines(List<HeadlineReading> all) {
        return cut(
                all,
                TILES,
                (part, place) -> new WallPage(
                        WallPage.Kind.HEADLINES, place.number(), place.of(), null, part, List.of(), List.of(), 0));
    }

    /** The first of them; that there are more stands on the last page. */
    private static List<WallPage> reds(List<RedReading> all) {
        int shown = Math.min(all.size(), LINES * RED_PAGES);
        int rest = all.size() - shown;
        return cut(
                all.subList(0, shown),
                LINES,
                (part, place) -> new WallPage(
                        WallPage.Kind.REDS,
                        place.number(),
                        place.of(),
                        null,
                        List.of(),
                        part,
                        List.of(),
                        place.number() == place.of() ? rest : 0));
    }

    private static List<WallPage> units(WallPage.Kind kind, List<UnitReading> all, boolean towns) {
        List<UnitReading> some = all.stream()
                .filter(unit -> towns == (unit.kind() == UnitKind.TOWN_STREET))
                .toList();
        return cut(
                some,
                TILES,
                (part, place) -> new WallPage(kind, place.number(), place.of(), null, List.of(), List.of(), part, 0));
    }

    /** Which part of how many, counted from 1. */
    private record Place(int number, int of) {}

    /** As many on each page as on the others, or one less: seven are four and three, and not six and one. */
    private static <T> List<WallPage> cut(List<T> all, int size, BiFunction<List<T>, Place, WallPage> page) {
        int count = (all.size() + size - 1) / size;
        List<WallPage> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<T> part = all.subList(start(all.size(), i, count), start(all.size(), i + 1, count));
            pages.add(page.apply(part, new Place(i + 1, count)));
        }
        return pages;
    }

    /** Where a page begins: the pages before it have the larger share. */
    private static int start(int all, int page, int pages) {
        return (page * all + pages - 1) / pages;
    }
}
