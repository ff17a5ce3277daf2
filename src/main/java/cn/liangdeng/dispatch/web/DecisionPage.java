package cn.liangdeng.dispatch.web;

import cn.liangdeng.dispatch.query.Decision;
import cn.liangdeng.dispatch.query.DecisionView;

/**
 * One decision.
 *
 * @param report true where the person may say that it is done
 * @param attach true where the person may add evidence
 * @param settle true where the person may close it or give it back
 * @param meeting true where the person may see the meeting
 */
record DecisionPage(DecisionView view, boolean report, boolean attach, boolean settle, boolean meeting) {

    public Decision decision() {
        return view.decision();
    }
}
