package cn.liangdeng.intake.domain;

import cn.liangdeng.intake.DraftContent;
import cn.liangdeng.intake.DraftId;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.intake.KnownIndicator;
import cn.liangdeng.intake.KnownIndicators;
import cn.liangdeng.intake.query.TargetSurvey;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares drafts with the dictionary of indicators. */
@Service
@Transactional
@PreAuthorize("hasAuthority('DOCUMENT_MANAGE')")
class KnownIndicatorService implements KnownIndicators {

    private final TargetSurvey survey;
    private final DraftDecisions decisions;
    private final CurrentUser user;

    KnownIndicatorService(TargetSurvey survey, DraftDecisions decisions, CurrentUser user) {
        this.survey = survey;
        this.decisions = decisions;
        this.user = user;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<DraftId, KnownIndicator> of(Collection<DraftView> drafts) {
        List<DraftView> open =
                drafts.stream().filter(draft -> draft.state().isUndecided()).toList();
        if (open.isEmpty()) {
            return Map.of();
        }
        IndicatorIndex index = new IndicatorIndex(dictionary(open.stream()
                .map(draft -> draft.content().unitOfMeasure().strip())
                .collect(Collectors.toSet())));
        Map<DraftId, KnownIndicator> found = new HashMap<>();
        open.forEach(draft -> index.find(draft.content()).ifPresent(indicator -> found.put(draft.id(), indicator)));
        return found;
    }

    @Override
    public void reuse(DraftId draft, int expectedVersion, String name) {
        DraftContent content = decisions.find(draft).content();
        boolean present = dictionary(Set.of(content.unitOfMeasure().strip())).stream()
                .anyMatch(indicator -> indicator.name().equals(name) && indicator.nature() == content.nature());
        if (!present) {
            throw BusinessException.invalid("intake.known.gone", name);
        }
        decisions.edit(draft, expectedVersion, content.withIndicatorName(name));
    }

    private List<TargetSurvey.KnownIndicator> dictionary(Set<String> units) {
        return survey.indicators(DataScope.district(user.district()), Set.of(), units);
    }
}
