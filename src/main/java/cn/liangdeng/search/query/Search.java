package cn.liangdeng.search.query;

import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Page;
import cn.liangdeng.shared.PageRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks through all that the current person may read; one statement for each kind of thing. */
@Service
@Transactional(readOnly = true)
public class Search {

    private static final int FIRST_OF_EACH = 6;
    private static final int ON_A_PAGE = 30;

    private final List<HitSource> sources;
    private final CurrentUser user;

    Search(List<HitSource> sources, CurrentUser user) {
        this.sources = List.copyOf(sources);
        this.user = user;
    }

    /**
     * The first hits of each kind, or a page of one kind.
     *
     * @param only the kind to look for, null for all
     * @param page counted from 1; only with one kind
     * @return in the order of {@link SearchKind}, only kinds of which something was found; empty where too little was typed
     */
    @PreAuthorize("isAuthenticated()")
    public Map<SearchKind, Page<Hit>> find(SearchWords words, @Nullable SearchKind only, int page) {
        Map<SearchKind, Page<Hit>> found = new EnumMap<>(SearchKind.class);
        if (words.isTooShort()) {
            return found;
        }
        PageRequest request = only == null
                ? new PageRequest(1, FIRST_OF_EACH)
                : new PageRequest(PageRequest.of(page).number(), ON_A_PAGE);
        for (HitSource source : sources) {
            if ((only == null || only == source.kind())
                    && user.may(source.kind().permission())) {
                Page<Hit> hits = source.find(words, user.readScope(), request);
                if (hits.total() == 0 && request.number() > 1) {
                    // Past the last page there is no row to tell how many there are.
                    hits = source.find(words, user.readScope(), new PageRequest(1, request.size()));
                }
                if (hits.total() > 0) {
                    found.put(source.kind(), hits);
                }
            }
        }
        return found;
    }
}
