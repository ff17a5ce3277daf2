package cn.liangdeng.calendar.web;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.shared.Option;
import java.util.List;
import java.util.stream.IntStream;

/** The days of one kind of window. */
record RulePage(WindowKind kind) {

    private static final int MOST_MONTHS_AFTER = 3;

    public List<Option> monthsAfter() {
        return IntStream.rangeClosed(0, MOST_MONTHS_AFTER)
                .mapToObj(months -> Option.keyed(Integer.toString(months), "calendar.monthsAfter." + months))
                .toList();
    }
}
