package cn.liangdeng.target.domain;

import cn.liangdeng.document.ClauseId;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.target.SourceMove;
import cn.liangdeng.target.TargetDetails;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetSourceMoves;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets targets go over to a new version of their document. */
@Service
class SourceMoves implements TargetSourceMoves {

    private final TargetRepository targets;
    private final TargetFinder finder;
    private final TargetSources sources;
    private final TargetRecorder recorder;
    private final Clock clock;

    SourceMoves(
            TargetRepository targets,
            TargetFinder finder,
            TargetSources sources,
            TargetRecorder recorder,
            Clock clock) {
        this.targets = targets;
        this.finder = finder;
        this.sources = sources;
        this.recorder = recorder;
        this.clock = clock;
    }

    @Override
    @PreAuthorize("hasAuthority('TARGET_MANAGE')")
    @Transactional
    public int moveSource(TargetId id, int expectedVersion, SourceMove move) {
        // What was written in this transaction (a sentence marked just now) is looked up with SQL.
        targets.flush();
        TargetChecks.problems(move).refuse();
        Target target = finder.forChange(id, expectedVersion);
        List<FieldChange> changed = move(target, move);
        recorder.record(target, ChangeAct.REVISED, null, move.reason().strip(), changed, move.from());
        return target.version();
    }

    private List<FieldChange> move(Target target, SourceMove move) {
        DistrictId district = target.district();
        if (!sources.documentExists(district, move.document())
                || !sources.clauseExists(move.document(), move.clause())) {
            throw BusinessException.invalid("target.invalid.clauseElsewhere");
        }
        TargetDetails before = target.details();
        DocumentId oldDocument = before.document();
        ClauseId oldClause = before.clause();
        target.edit(before.withSource(move.document(), move.clause()));
        if (oldDocument != null && oldClause != null && !oldDocument.equals(move.document())) {
            sources.keepPast(target.id(), oldDocument, oldClause, move.from(), clock.instant());
        }
        return new FieldChange.Collector()
                .compare("document", version(district, oldDocument), version(district, move.document()))
                .compare("clause", quote(oldClause), quote(move.clause()))
                .changes();
    }

    private @Nullable String version(DistrictId district, @Nullable DocumentId document) {
        return document == null ? null : sources.version(district, document).orElse(null);
    }

    private @Nullable String quote(@Nullable ClauseId clause) {
        return clause == null ? null : sources.quote(clause).orElse(null);
    }
}
