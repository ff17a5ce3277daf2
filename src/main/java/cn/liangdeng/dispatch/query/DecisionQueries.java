package cn.liangdeng.dispatch.query;

import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Page;
import cn.liangdeng.shared.PageRequest;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What units of the person's scope owe by decision of a meeting. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('DECISION_READ')")
public class DecisionQueries {

    private final DecisionReader decisions;
    private final CurrentUser user;

    DecisionQueries(DecisionReader decisions, CurrentUser user) {
        this.decisions = decisions;
        this.user = user;
    }

    /** The earliest day first. */
    public Page<Decision> list(DecisionFilter filter, PageRequest page) {
        return Page.of(decisions.owed(user.readScope(), filter, page), page, decisions.count(user.readScope(), filter));
    }

    /** The whole list for a sheet, the earliest day first. */
    public List<Decision> all(DecisionFilter filter) {
        return decisions.owed(user.readScope(), filter);
    }

    /** @throws BusinessException not found, also for a unit outside the scope and before its meeting is closed */
    public DecisionView find(long id) {
        Decision decision = decisions
                .find(user.readScope(), id)
                .orElseThrow(() -> BusinessException.notFound("dispatch.notFound.decision"));
        return new DecisionView(decision, decisions.files(id), decisions.history(decision.meeting(), id));
    }
}
