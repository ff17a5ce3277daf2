package cn.liangdeng.access.domain;

import cn.liangdeng.access.AccountSummary;
import cn.liangdeng.access.NewSubstitution;
import cn.liangdeng.access.Role;
import cn.liangdeng.access.Substitutes;
import cn.liangdeng.access.SubstitutionChanged;
import cn.liangdeng.access.SubstitutionId;
import cn.liangdeng.access.query.AccountQueries;
import cn.liangdeng.access.query.AccountRow;
import cn.liangdeng.access.query.Substitution;
import cn.liangdeng.access.query.SubstitutionQueries;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.BeijingTime;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.Permission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets substitutes and shows them. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class SubstituteService implements Substitutes {

    private static final int LONGEST_DAYS = 180;
    private static final int LONGEST_REASON = 200;
    private final SubstitutionTable table;
    private final SubstitutionQueries queries;
    private final AccountQueries accounts;
    private final CurrentUser user;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SubstituteService(
            SubstitutionTable table,
            SubstitutionQueries queries,
            AccountQueries accounts,
            CurrentUser user,
            Clock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.queries = queries;
        this.accounts = accounts;
        this.user = user;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public SubstitutionId set(NewSubstitution wanted) {
        requireOwnDesk();
        requireRightOver(wanted.absent());
        if (!wanted.absent().equals(user.account()) && wanted.substitute().equals(user.account())) {
            throw BusinessException.forbidden("access.substitute.forbidden.self");
        }
        check(wanted);
        if (table.overlaps(wanted.absent(), wanted.firstDay(), wanted.lastDay())) {
            throw BusinessException.invalid("access.substitute.invalid.overlap");
        }
        SubstitutionId id = table.insert(user.district(), wanted, user.account(), user.personName(), clock.instant());
        events.publishEvent(new SubstitutionChanged(id, "set"));
        return id;
    }

    private void check(NewSubstitution wanted) {
        LocalDate first = wanted.firstDay();
        LocalDate last = wanted.lastDay();
        if (last.isBefore(first) || last.isBefore(today()) || last.isAfter(first.plusDays(LONGEST_DAYS))) {
            throw BusinessException.invalid("access.substitute.invalid.days", LONGEST_DAYS);
        }
        String reason = wanted.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw BusinessException.invalid("access.substitute.invalid.reason", LONGEST_REASON);
        }
        if (wanted.absent().equals(wanted.substitute())
                || !canTakePart(wanted.absent())
                || !canTakePart(wanted.substitute())) {
            throw BusinessException.invalid("access.substitute.invalid.person");
        }
    }

    /** Who administers the system sees no business data, as a substitute neither, and lends nobody the administration. */
    private boolean canTakePart(AccountId account) {
        return accounts.find(district(), account)
                .map(AccountRow::account)
                .filter(AccountSummary::enabled)
                .filter(found -> !found.roles().contains(Role.SYSTEM_ADMINISTRATOR))
                .isPresent();
    }

    @Override
    public void end(SubstitutionId id) {
        requireOwnDesk();
        Substitution found = get(id);
        requireRightOver(found.absent());
        if (table.end(id, user.personName(), clock.instant())) {
            events.publishEvent(new SubstitutionChanged(id, "ended"));
        }
    }

    /** Those in which the person is absent or stands in, newest first. */
    @Transactional(readOnly = true)
    public List<Substitution> mine() {
        return queries.listOf(district(), user.account(), today());
    }

    /** All of the district; empty for who may not set them for others. */
    @Transactional(readOnly = true)
    public List<Substitution> all() {
        return maySetForOthers() ? queries.list(district(), today()) : List.of();
    }

    /** Who can be chosen: the colleagues of the own unit, or everybody for who may set it for others. */
    @Transactional(readOnly = true)
    public List<AccountRow> people() {
        DataScope scope = maySetForOthers() ? district() : DataScope.subtrees(user.district(), Set.of(user.unit()));
        return accounts.list(scope).stream()
                .filter(row -> row.account().enabled())
                .filter(row -> !row.account().roles().contains(Role.SYSTEM_ADMINISTRATOR))
                .toList();
    }

    /** Whether the person may set substitutes for others. */
    public boolean maySetForOthers() {
        return user.may(Permission.ACCOUNT_MANAGE) || user.may(Permission.REPORT_REVIEW_OFFICE);
    }

    /** Today in Beijing time. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BeijingTime.ZONE);
    }

    private Substitution get(SubstitutionId id) {
        return queries.find(district(), id, today())
                .orElseThrow(() -> BusinessException.notFound("access.substitute.notFound"));
    }

    private void requireRightOver(AccountId absent) {
        if (!absent.equals(user.account()) && !maySetForOthers()) {
            throw BusinessException.forbidden("access.substitute.forbidden.others");
        }
    }

    private void requireOwnDesk() {
        if (user.accounts().size() > 1) {
            throw BusinessException.forbidden("access.substitute.forbidden.chain");
        }
    }

    private DataScope district() {
        return DataScope.district(user.district());
    }
}
