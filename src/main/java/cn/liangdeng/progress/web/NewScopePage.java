package cn.liangdeng.progress.web;

import cn.liangdeng.progress.RankingGroup;
import cn.liangdeng.shared.Option;
import java.util.Arrays;
import java.util.List;

/** The form that switches a ranking on. */
record NewScopePage(List<Option> documents) {

    public List<Option> groups() {
        return Arrays.stream(RankingGroup.values())
                .map(group -> Option.keyed(group.name(), "progress.ranking.group." + group))
                .toList();
    }
}
