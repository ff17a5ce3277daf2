package cn.liangdeng.reporting.domain;

import cn.liangdeng.reporting.quality.Finding;
import cn.liangdeng.shared.BusinessException;
import java.util.List;

/** The checks have something to ask about a figure that the office fills in or corrects itself; nothing is stored until it confirms. */
public final class UnconfirmedFindings extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    UnconfirmedFindings(List<Finding> findings) {
        super(Kind.INVALID, "reporting.invalid.unconfirmed", findings.size());
        this.findings = List.copyOf(findings);
    }

    /** What they ask about. */
    public List<Finding> findings() {
        return findings;
    }
}
