package cn.liangdeng.target.domain;

import cn.liangdeng.document.ClauseId;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.TargetDetails;
import cn.liangdeng.target.TargetId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts into words what changed in the details of a target: names instead of ids, as they were at that moment. */
@Component
class DetailChanges {

    private final Units units;
    private final TargetSources sources;
    private final TargetRepository targets;

    DetailChanges(Units units, TargetSources sources, TargetRepository targets) {
        this.units = units;
        this.sources = sources;
        this.targets = targets;
    }

    List<FieldChange> between(DistrictId district, TargetDetails before, TargetDetails after) {
        return new FieldChange.Collector()
                .compare("title", before.title(), after.title())
                .compare("unit", name(before.unit()), name(after.unit()))
                .compare("coLeads", names(before.coLeads()), names(after.coLeads()))
                .compare("supporting", names(before.supporting()), names(after.supporting()))
                .compare("document", title(district, before.document()), title(district, after.document()))
                .compare("clause", number(before.clause()), number(after.clause()))
                .compare("horizon", before.horizon(), after.horizon())
                .compare("commitment", before.commitment(), after.commitment())
                .compare("weight", before.weight(), after.weight())
                .compare("leader", before.leader(), after.leader())
                .compare("definitionOfDone", before.definitionOfDone(), after.definitionOfDone())
                .compare("averageGrowth", before.averageGrowth(), after.averageGrowth())
                .compare("parent", title(district, before.parent()), title(district, after.parent()))
                .changes();
    }

    private String name(UnitId unit) {
        return units.get(unit).name();
    }

    private @Nullable String names(List<UnitId> all) {
        return all.isEmpty() ? null : all.stream().map(this::name).collect(Collectors.joining("、"));
    }

    private @Nullable String title(DistrictId district, @Nullable DocumentId document) {
        return document == null
                ? null
                : sources.documentTitle(district, document).orElse(null);
    }

    private @Nullable String title(DistrictId district, @Nullable TargetId target) {
        return target == null
                ? null
                : targets.findIn(district.value(), target.value())
                        .map(found -> found.details().title())
                        .orElse(null);
    }

    private static @Nullable Long number(@Nullable ClauseId clause) {
        return clause == null ? null : clause.value();
    }
}
