package cn.liangdeng.target.web;

import cn.liangdeng.shared.Option;
import cn.liangdeng.target.Commitment;
import cn.liangdeng.target.Horizon;
import java.util.List;

/**
 * What may be chosen in the details of a target.
 *
 * @param units those that are not dissolved, and those that the target names already
 * @param parents goals of plan periods, without the target itself
 */
record DetailsChoices(
        List<Option> units,
        List<Option> documents,
        List<Option> parents,
        List<Option> horizons,
        List<Option> commitments) {

    static DetailsChoices of(List<Option> units, List<Option> documents, List<Option> parents) {
        return new DetailsChoices(
                units,
                documents,
                parents,
                Choices.of(Horizon.class, "horizon"),
                Choices.of(Commitment.class, "commitment"));
    }
}
