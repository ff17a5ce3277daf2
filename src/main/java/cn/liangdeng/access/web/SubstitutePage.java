package cn.liangdeng.access.web;

import cn.liangdeng.access.query.Substitution;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page 代理.
 *
 * @param sittingAs both names while the person sits at somebody else's desk; null at the own
 * @param forOthers true where the person may set substitutes for others
 * @param people who can be chosen
 */
record SubstitutePage(
        AccountId person,
        @Nullable String sittingAs,
        boolean forOthers,
        List<Substitution> substitutions,
        List<Option> people) {

    SubstitutePage {
        substitutions = List.copyOf(substitutions);
        people = List.copyOf(people);
    }

    /** Whether the person may take this desk now. */
    public boolean mayTake(Substitution one) {
        return sittingAs == null && one.inForce() && one.substitute().equals(person);
    }

    /** Whether the person may end it. */
    public boolean mayEnd(Substitution one) {
        return sittingAs == null
                && one.endedBy() == null
                && (forOthers || one.absent().equals(person));
    }
}
