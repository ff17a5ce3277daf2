package cn.liangdeng.search.web;

import cn.liangdeng.search.query.Hit;
import cn.liangdeng.search.query.SearchKind;
import cn.liangdeng.search.query.SearchWords;
import cn.liangdeng.shared.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param only the one kind shown, null for all
 * @param total of all kinds shown
 */
record SearchPage(SearchWords words, @Nullable SearchKind only, long total, List<Group> groups) {

    SearchPage {
        groups = List.copyOf(groups);
    }

    /** Hits of one kind. */
    record Group(SearchKind kind, Page<Hit> page, List<Row> rows) {

        Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One hit.
     *
     * @param path where it is shown
     * @param month label of a report's month, empty for others
     */
    record Row(Hit hit, String path, String month) {}
}
