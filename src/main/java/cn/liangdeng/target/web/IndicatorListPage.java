package cn.liangdeng.target.web;

import cn.liangdeng.shared.Option;
import cn.liangdeng.shared.Page;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.query.IndicatorRow;
import java.util.List;

/** 指标库. */
record IndicatorListPage(Search form, Page<IndicatorRow> page) {

    /**
     * The filter.
     *
     * @param q words looked for, empty for all
     * @param nature name of a nature, empty for all
     */
    record Search(String q, String nature) {

        public boolean isEmpty() {
            return q.isEmpty() && nature.isEmpty();
        }
    }

    public List<Option> natures() {
        return Choices.of(IndicatorNature.class, "nature");
    }
}
