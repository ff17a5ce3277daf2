package cn.liangdeng.search.web;

import cn.liangdeng.search.query.Hit;
import cn.liangdeng.search.query.Search;
import cn.liangdeng.search.query.SearchKind;
import cn.liangdeng.search.query.SearchWords;
import cn.liangdeng.search.web.SearchPage.Group;
import cn.liangdeng.search.web.SearchPage.Row;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.MonthLabel;
import cn.liangdeng.shared.Page;
import cn.liangdeng.shared.Permission;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 搜索: one box over documents, targets, units and reports. */
@Controller
class SearchController {

    private final Search search;
    private final CurrentUser user;

    SearchController(Search search, CurrentUser user) {
        this.search = search;
        this.user = user;
    }

    /**
     * The page.
     *
     * @param q what is looked for
     * @param kind name of a {@link SearchKind}; anything else stands for all
     */
    @GetMapping("/search")
    ModelAndView find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable String kind,
            @RequestParam(defaultValue = "1") int page,
            Locale locale) {
        SearchWords words = SearchWords.of(q);
        SearchKind only = kind(kind);
        Map<SearchKind, Page<Hit>> found = search.find(words, only, page);
        List<Group> groups = found.entrySet().stream()
                .map(entry -> new Group(
                        entry.getKey(),
                        entry.getValue(),
                        entry.getValue().items().stream()
                                .map(hit -> row(entry.getKey(), hit, locale))
                                .toList()))
                .toList();
        long total = groups.stream().mapToLong(group -> group.page().total()).sum();
        return new ModelAndView("search/results", "model", new SearchPage(words, only, total, groups));
    }

    private Row row(SearchKind kind, Hit hit, Locale locale) {
        String path = switch (kind) {
            case TARGETS -> "/targets/" + hit.id();
            case UNITS -> user.may(Permission.PROGRESS_READ) ? "/dashboard/units/" + hit.id() : "/units/" + hit.id();
            case DOCUMENTS -> "/documents/" + hit.id();
            case REPORTS -> "/reports/" + hit.id();
        };
        return new Row(hit, path, hit.month() == null ? "" : MonthLabel.cumulative(hit.month(), locale));
    }

    private static @Nullable SearchKind kind(@Nullable String name) {
        return Arrays.stream(SearchKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }
}
