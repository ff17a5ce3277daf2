package cn.liangdeng.dispatch.web;

import cn.liangdeng.dispatch.query.AgendaItem;
import cn.liangdeng.dispatch.query.MeetingHead;
import cn.liangdeng.shared.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One item of the agenda on the projector.
 *
 * @param number of {@code of}, counted from 1
 * @param item null for the page before the first, which shows the agenda
 * @param reached true where the person may open what the item is about
 * @param items the whole agenda
 * @param record true where the person may record decisions
 * @param fresh key of the empty form
 * @param today for the shortest day that makes sense
 */
record StagePage(
        MeetingHead head,
        int number,
        int of,
        @Nullable AgendaItem item,
        boolean reached,
        List<AgendaItem> items,
        boolean record,
        List<Option> units,
        UUID fresh,
        LocalDate today) {

    StagePage {
        items = List.copyOf(items);
        units = List.copyOf(units);
    }
}
