package cn.liangdeng.dispatch.query;

import java.util.List;

/** A decision with its evidence and history. */
public record DecisionView(Decision decision, List<DecisionFile> files, List<Act> history) {

    public DecisionView {
        files = List.copyOf(files);
        history = List.copyOf(history);
    }
}
