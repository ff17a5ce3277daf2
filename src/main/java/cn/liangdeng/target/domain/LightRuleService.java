package cn.liangdeng.target.domain;

import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.LightRuleChanged;
import cn.liangdeng.target.LightRuleData;
import cn.liangdeng.target.LightRuleDraft;
import cn.liangdeng.target.LightRuleId;
import cn.liangdeng.target.LightRuleKind;
import cn.liangdeng.target.LightRules;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes light rules and puts them in force, one use case a method. */
@Service
@PreAuthorize("hasAuthority('TARGET_MANAGE') and hasAuthority('PROGRESS_READ')")
class LightRuleService implements LightRules {

    private final LightRuleRepository rules;
    private final LightRuleChecks checks;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LightRuleService(
            LightRuleRepository rules,
            LightRuleChecks checks,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rules = rules;
        this.checks = checks;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public LightRuleId create(LightRuleKind kind, LightRuleData data) {
        LightRuleData wanted = LightRuleChecks.normal(data);
        LightRuleKind claimed = checks.ofLineage(user.district(), kind);
        Problems problems = checks.problems(user.district(), wanted);
        checks.kind(problems, user.district(), claimed);
        problems.refuse();
        LightRule rule = rules.saveAndFlush(new LightRule(user.district(), claimed, wanted, act()));
        tell(rule, null, "drafted");
        return rule.id();
    }

    @Override
    @Transactional
    public void draft(LightRuleId id, int expectedVersion, LightRuleData data) {
        LightRule rule = find(id);
        if (rule.version() != expectedVersion) {
            throw TargetRefusals.changedMeanwhile();
        }
        LightRuleData wanted = LightRuleChecks.normal(data);
        Problems problems = checks.problems(user.district(), wanted);
        checks.end(problems, rule, wanted);
        problems.refuse();
        // The draft before has to let go of its place first.
        rule.openDraft().ifPresent(before -> {
            rule.discard(before.id(), act());
            rules.flush();
        });
        rule.draft(wanted, act());
        rules.flush();
        tell(rule, null, "drafted");
    }

    @Override
    @Transactional
    public void putInForce(LightRuleId id, long draft) {
        LightRule rule = find(id);
        if (rule.hasPutInForce(draft)) {
            return;
        }
        LightRuleData inForce = rule.putInForce(draft, act(), rules::flush);
        checks.openYear(user.district(), inForce).refuse();
        rules.flush();
        tell(rule, inForce.validFrom(), inForce.ends() ? "ended" : "put-in-force");
    }

    @Override
    @Transactional
    public void discard(LightRuleId id, long draft) {
        LightRule rule = find(id);
        rule.discard(draft, act());
        rules.flush();
        tell(rule, null, "discarded");
    }

    @Override
    @Transactional(readOnly = true)
    public LightRuleDraft draft(LightRuleId id) {
        return find(id).openDraft().orElseThrow(LightRuleService::notFound);
    }

    private LightRule find(LightRuleId id) {
        return rules.findIn(user.district().value(), id.value()).orElseThrow(LightRuleService::notFound);
    }

    private void tell(LightRule rule, @Nullable ReportingMonth from, String act) {
        events.publishEvent(new LightRuleChanged(rule.id(), rule.district(), from, act));
    }

    private RuleAct act() {
        return new RuleAct(user.account(), user.personName(), clock.instant());
    }

    private static BusinessException notFound() {
        return BusinessException.notFound("target.notFound.rule");
    }
}
