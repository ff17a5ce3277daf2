package cn.liangdeng.search.query;

import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.Page;
import cn.liangdeng.shared.PageRequest;

/** Finds things of one kind; one statement. */
interface HitSource {

    SearchKind kind();

    /** What holds all the words, the likeliest first; nothing outside the scope. */
    Page<Hit> find(SearchWords words, DataScope scope, PageRequest page);
}
