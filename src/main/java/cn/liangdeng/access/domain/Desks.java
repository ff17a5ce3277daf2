package cn.liangdeng.access.domain;

import cn.liangdeng.access.SubstitutionChanged;
import cn.liangdeng.access.SubstitutionId;
import cn.liangdeng.access.query.Substitution;
import cn.liangdeng.access.query.SubstitutionQueries;
import cn.liangdeng.shared.BeijingTime;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.DataScope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a substitute take an absent person's desk and leave it. That the signed-in person is the substitute, today, is the
 * right.
 */
@Service
@Transactional(readOnly = true)
public class Desks {

    private final SubstitutionQueries substitutions;
    private final AccountRepository accounts;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Desks(
            SubstitutionQueries substitutions,
            AccountRepository accounts,
            Clock clock,
            ApplicationEventPublisher events) {
        this.substitutions = substitutions;
        this.accounts = accounts;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The person at the absent one's desk.
     *
     * @param self the person at the own desk
     * @throws BusinessException not found, if the person is not the substitute or it is not a day of the substitution; forbidden,
     *     if the person sits at another desk already
     */
    @PreAuthorize("isAuthenticated()")
    public AccountDetails take(AccountDetails self, SubstitutionId id) {
        if (self.substitution().isPresent()) {
            throw BusinessException.forbidden("access.substitute.forbidden.chain");
        }
        Substitution found =
                inForce(self, id).orElseThrow(() -> BusinessException.notFound("access.substitute.notFound"));
        Account absent = accounts.findByIdAndDistrictId(
                        found.absent().value(), self.district().value())
                .orElseThrow(() -> BusinessException.notFound("access.substitute.notFound"));
        events.publishEvent(new SubstitutionChanged(id, "taken"));
        return new AccountDetails(absent, self, id);
    }

    /** The person back at the own desk; empty where the account is no longer enabled. */
    @PreAuthorize("isAuthenticated()")
    public Optional<AccountDetails> leave(AccountDetails substituting) {
        substituting.substitution().ifPresent(id -> events.publishEvent(new SubstitutionChanged(id, "left")));
        return accounts.findByUsername(substituting.getUsername())
                .filter(Account::isEnabled)
                .map(AccountDetails::new);
    }

    /** Whether the rights with which the person sits at the absent one's desk still hold: the days, both accounts, the roles. */
    public boolean holds(AccountDetails substituting) {
        return substituting
                .substitution()
                .flatMap(id -> inForce(substituting, id))
                .flatMap(found -> accounts.findByIdAndDistrictId(
                        found.absent().value(), substituting.district().value()))
                .filter(substituting::hasRightsOf)
                .isPresent();
    }

    private Optional<Substitution> inForce(AccountDetails person, SubstitutionId id) {
        return substitutions
                .find(DataScope.district(person.district()), id, LocalDate.ofInstant(clock.instant(), BeijingTime.ZONE))
                .filter(Substitution::inForce)
                .filter(found -> found.substitute().equals(person.account()));
    }
}
