package cn.liangdeng.progress.ranking;

import cn.liangdeng.shared.ConstraintMessages;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What two people run into who decide the same at the same moment, and a document that does not exist. */
@Component
class RankingConstraints implements ConstraintMessages {

    @Override
    public Map<String, String> constraintMessages() {
        return Map.of(
                "uq_ranking_scope_on", "progress.ranking.conflict.on",
                "uq_ranking_publication", "progress.ranking.conflict.published",
                "fk_ranking_scope_document", "progress.ranking.invalid.document");
    }
}
