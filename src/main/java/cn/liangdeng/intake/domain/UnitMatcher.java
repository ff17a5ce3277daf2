package cn.liangdeng.intake.domain;

import cn.liangdeng.intake.DraftContent;
import cn.liangdeng.intake.UnitMention;
import cn.liangdeng.intake.UnitPart;
import cn.liangdeng.intake.UnmatchedUnit;
import cn.liangdeng.organisation.NewUnit;
import cn.liangdeng.organisation.UnitKind;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.UnitId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the units of the organisation that a document's names mean, and makes those that are missing. */
@Component
class UnitMatcher {

    private static final String CODE_PREFIX = "W";
    private static final int SHORT_NAME_LENGTH = 60;

    private final Units units;
    private final CurrentUser user;

    UnitMatcher(Units units, CurrentUser user) {
        this.units = units;
        this.user = user;
    }

    /** The mentions of a draft's content, each with the unit that bears the name; a name that stands twice counts once. */
    List<UnitMention> match(DraftContent content, Map<String, @Nullable UnitId> known) {
        List<UnitMention> mentions = new ArrayList<>();
        content.leadUnits().stream()
                .distinct()
                .forEach(name -> mentions.add(new UnitMention(UnitPart.LEAD, name, resolve(name, known))));
        content.supportingUnits().stream()
                .distinct()
                .filter(name -> !content.leadUnits().contains(name))
                .forEach(name -> mentions.add(new UnitMention(UnitPart.SUPPORTING, name, resolve(name, known))));
        return mentions;
    }

    List<UnitMention> match(DraftContent content) {
        return match(content, new HashMap<>());
    }

    /** The names in drafts that are not closed which match no unit. */
    List<UnmatchedUnit> unmatched(List<Draft> drafts) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Set<String> leads = new HashSet<>();
        Set<String> beside = new HashSet<>();
        for (Draft draft : drafts) {
            if (draft.state().isUndecided()) {
                for (UnitMention mention : draft.mentions()) {
                    if (!mention.isMatched()) {
                        counts.merge(mention.name(), 1, Integer::sum);
                        if (mention.part() == UnitPart.LEAD) {
                            leads.add(mention.name());
                            if (draft.content().leadUnits().size() > 1) {
                                beside.add(mention.name());
                            }
                        }
                    }
                }
            }
        }
        List<UnitSummary> all = counts.isEmpty() ? List.of() : units.list(user.district());
        return counts.entrySet().stream()
                .map(entry -> new UnmatchedUnit(
                        entry.getKey(),
                        entry.getValue(),
                        leads.contains(entry.getKey()),
                        beside.contains(entry.getKey()),
                        UnitLikeness.suggestions(entry.getKey(), all),
                        UnitLikeness.shortFor(entry.getKey(), counts.keySet(), all),
                        UnitLikeness.likelyKind(entry.getKey())))
                .sorted(Comparator.comparing(UnmatchedUnit::lead)
                        .thenComparingInt(UnmatchedUnit::drafts)
                        .reversed())
                .toList();
    }

    String nameOf(UnitId unit) {
        return units.get(unit).name();
    }

    void remember(String name, UnitId unit) {
        units.addAlias(unit, name);
    }

    /**
     * The active unit of this name.
     *
     * @throws BusinessException invalid, if there is none
     */
    UnitId bearerOf(String name) {
        UnitId bearer = resolve(name, new HashMap<>());
        if (bearer == null) {
            throw BusinessException.invalid("intake.units.sameUnknown", name);
        }
        return bearer;
    }

    /** Creates a unit directly under the district, last in order, with the next free code W1, W2… */
    UnitId create(String name, UnitKind kind) {
        List<UnitSummary> all = units.list(user.district());
        Set<String> codes = all.stream().map(UnitSummary::code).collect(Collectors.toSet());
        int number = 1;
        while (codes.contains(CODE_PREFIX + number)) {
            number++;
        }
        int last = all.stream().mapToInt(UnitSummary::position).max().orElse(0);
        return units.create(new NewUnit(
                new UnitId(user.district().value()),
                CODE_PREFIX + number,
                name,
                DraftMapping.shorten(name, SHORT_NAME_LENGTH),
                kind,
                last + 1,
                List.of()));
    }

    private @Nullable UnitId resolve(String name, Map<String, @Nullable UnitId> known) {
        if (!known.containsKey(name)) {
            known.put(
                    name,
                    units.resolve(user.district(), name)
                            .filter(UnitSummary::active)
                            .map(UnitSummary::id)
                            .orElse(null));
        }
        return known.get(name);
    }
}
