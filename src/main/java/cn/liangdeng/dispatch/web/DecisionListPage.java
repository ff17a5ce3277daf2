package cn.liangdeng.dispatch.web;

import cn.liangdeng.dispatch.query.Decision;
import cn.liangdeng.shared.Option;
import cn.liangdeng.shared.Page;
import java.util.List;

/** The list of decisions. */
record DecisionListPage(Page<Decision> page, List<Option> units) {

    private static final List<Option> STATES = List.of(
            Option.keyed("UNFINISHED", "dispatch.filter.UNFINISHED"),
            Option.keyed("OVERDUE", "dispatch.filter.OVERDUE"),
            Option.keyed("OPEN", "dispatch.state.OPEN"),
            Option.keyed("REPORTED", "dispatch.state.REPORTED"),
            Option.keyed("DONE", "dispatch.state.DONE"));

    DecisionListPage {
        units = List.copyOf(units);
    }

    public List<Option> states() {
        return STATES;
    }
}
