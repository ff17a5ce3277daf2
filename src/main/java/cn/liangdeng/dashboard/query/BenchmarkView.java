package cn.liangdeng.dashboard.query;

import cn.liangdeng.progress.PublishedRanking;
import cn.liangdeng.progress.ShownMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sheet 争先创优晾晒表 is made from.
 *
 * @param switchedOn true where scoring is switched on for some group in the month
 * @param rankings those signed and published for the month
 * @param shown the one shown; null where there is none
 */
public record BenchmarkView(
        ShownMonth month,
        boolean switchedOn,
        List<PublishedRanking> rankings,
        @Nullable PublishedRanking shown) {

    public BenchmarkView {
        rankings = List.copyOf(rankings);
    }
}
