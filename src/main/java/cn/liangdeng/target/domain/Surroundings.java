package cn.liangdeng.target.domain;

import cn.liangdeng.document.ClauseId;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.TargetId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the details of a target name, as far as it is there in the target's district. */
interface Surroundings {

    Optional<UnitSummary> unit(UnitId unit);

    boolean hasDocument(DocumentId document);

    /** Whether the sentence is one of the document. */
    boolean hasClause(DocumentId document, ClauseId clause);

    /** Whether there is such a target and it is a goal of a plan period. */
    boolean hasPlanGoal(TargetId target);

    /**
     * Looked up beforehand, for many targets at once.
     *
     * @param clauses the sentences with their documents
     */
    record Known(
            Map<UnitId, UnitSummary> units,
            Set<DocumentId> documents,
            Map<ClauseId, DocumentId> clauses,
            Set<TargetId> planGoals)
            implements Surroundings {

        @Override
        public Optional<UnitSummary> unit(UnitId unit) {
            return Optional.ofNullable(units.get(unit));
        }

        @Override
        public boolean hasDocument(DocumentId document) {
            return documents.contains(document);
        }

        @Override
        public boolean hasClause(DocumentId document, ClauseId clause) {
            return document.equals(clauses.get(clause));
        }

        @Override
        public boolean hasPlanGoal(TargetId target) {
            return planGoals.contains(target);
        }
    }
}
