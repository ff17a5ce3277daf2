package cn.liangdeng.progress.domain;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.evaluation.Evaluation;
import cn.liangdeng.progress.ShownLight;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.LightRuleDraft;
import cn.liangdeng.target.LightRuleId;
import cn.liangdeng.target.LightRules;
import cn.liangdeng.target.TargetId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges by a draft without keeping anything: the same inputs, the same judge and the same choice of the rule as when it comes
 * into force, compared with the lights that are kept.
 */
@Service
public class RulePreviews {

    private final LightRules rules;
    private final RuleBooks books;
    private final ProgressInputs inputs;
    private final ProgressStore store;
    private final ReportingCalendar calendar;
    private final CurrentUser user;

    RulePreviews(
            LightRules rules,
            RuleBooks books,
            ProgressInputs inputs,
            ProgressStore store,
            ReportingCalendar calendar,
            CurrentUser user) {
        this.rules = rules;
        this.books = books;
        this.inputs = inputs;
        this.store = store;
        this.calendar = calendar;
        this.user = user;
    }

    /**
     * What the rule's draft would turn.
     *
     * @throws cn.liangdeng.shared.BusinessException not found, if the rule has no draft
     */
    @PreAuthorize("hasAuthority('TARGET_MANAGE') and hasAuthority('PROGRESS_READ')")
    @Transactional(readOnly = true)
    public RulePreview of(LightRuleId rule) {
        LightRuleDraft draft = rules.draft(rule);
        DistrictId district = user.district();
        ReportingMonth from = draft.data().validFrom();
        RuleVersion wanted = new RuleVersion(
                draft.id(),
                rule,
                draft.kind(),
                from,
                draft.data().thresholds(),
                draft.data().ends());
        RuleBook now = books.of(district);
        RuleBook then = now.with(wanted);
        Map<TargetId, Map<ReportingMonth, ShownLight>> shown = store.lights(district, from);
        Set<TargetId> judged = new HashSet<>();
        List<LightFlip> flips = new ArrayList<>();
        for (TargetInput input : inputs.load(shown.keySet())) {
            shown.getOrDefault(input.target(), Map.of()).forEach((month, before) -> {
                Optional<RuleVersion> decides = then.inForce(input, month);
                if (decides.filter(wanted::equals).isPresent() || isLetGo(wanted, now.inForce(input, month), decides)) {
                    judged.add(input.target());
                    ShownLight after = judge(input, month, decides.orElse(null));
                    if (after != before) {
                        flips.add(new LightFlip(input.target(), month, before, after));
                    }
                }
            });
        }
        return new RulePreview(draft, calendar.currentMonth(), judged.size(), flips);
    }

    /** Whether the draft ends the rule, and the target was the rule's. */
    private static boolean isLetGo(RuleVersion wanted, Optional<RuleVersion> before, Optional<RuleVersion> after) {
        return wanted.ends()
                && !before.equals(after)
                && before.filter(version -> version.rule().equals(wanted.rule()))
                        .isPresent();
    }

    private static ShownLight judge(TargetInput input, ReportingMonth month, @Nullable RuleVersion rule) {
        Evaluation after = Judge.judge(input, input.inForce(month).orElseThrow(), month, RuleBook.thresholds(rule));
        return ShownLight.of(after.state(), after.light(), after.achieved());
    }
}
