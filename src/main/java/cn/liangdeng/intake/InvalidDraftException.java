package cn.liangdeng.intake;

import cn.liangdeng.shared.BusinessException;
import java.util.List;

/** A draft cannot be kept as it was entered. Names every field at fault, so that a form can show all at once. */
public class InvalidDraftException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final transient List<DraftProblem> problems;

    /**
     * @param problems at least one
     */
    public InvalidDraftException(List<DraftProblem> problems) {
        super(Kind.INVALID, problems.get(0).messageKey(), problems.get(0).parameters());
        this.problems = List.copyOf(problems);
    }

    public List<DraftProblem> problems() {
        return problems;
    }
}
