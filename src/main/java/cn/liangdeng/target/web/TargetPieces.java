package cn.liangdeng.target.web;

import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Option;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.TargetDetails;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.query.IndicatorDictionary;
import cn.liangdeng.target.query.IndicatorRow;
import cn.liangdeng.target.query.NamedRow;
import cn.liangdeng.target.query.TargetFile;
import cn.liangdeng.target.query.TargetFiles;
import cn.liangdeng.target.query.TargetList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of single targets have in common, for the current person. */
@Component
class TargetPieces {

    private final TargetFiles files;
    private final TargetList targets;
    private final IndicatorDictionary dictionary;
    private final Units units;
    private final CurrentUser user;

    TargetPieces(TargetFiles files, TargetList targets, IndicatorDictionary dictionary, Units units, CurrentUser user) {
        this.files = files;
        this.targets = targets;
        this.dictionary = dictionary;
        this.units = units;
        this.user = user;
    }

    /** @throws BusinessException not found */
    TargetFile file(long id) {
        return files.find(user.readScope(), new TargetId(id))
                .orElseThrow(() -> BusinessException.notFound("target.notFound"));
    }

    /** @throws BusinessException not found */
    IndicatorRow indicator(long id) {
        return dictionary
                .find(user.readScope(), new IndicatorId(id))
                .orElseThrow(() -> BusinessException.notFound("target.notFound.indicator"));
    }

    /** @param file the target whose details are edited, null for a new one */
    DetailsChoices choices(@Nullable TargetFile file) {
        Set<UnitId> named = file == null ? Set.of() : unitsOf(file.details());
        List<Option> chosen = units.list(user.district()).stream()
                .filter(unit -> unit.active() || named.contains(unit.id()))
                .map(TargetPieces::option)
                .toList();
        List<NamedRow> parents = targets.planGoals(user.readScope()).stream()
                .filter(goal -> file == null || goal.id() != file.id().value())
                .toList();
        return DetailsChoices.of(chosen, Choices.of(targets.documents(user.readScope())), Choices.of(parents));
    }

    private static Option option(UnitSummary unit) {
        return Option.of(Long.toString(unit.id().value()), unit.name());
    }

    private static Set<UnitId> unitsOf(TargetDetails details) {
        return Stream.of(details.coLeads(), details.supporting(), List.of(details.unit()))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }
}
