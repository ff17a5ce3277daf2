package cn.liangdeng.document.domain;

import cn.liangdeng.shared.ConstraintMessages;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sentences for what the database refuses when two persons act at once. */
@Component
class DocumentConstraints implements ConstraintMessages {

    @Override
    public Map<String, String> constraintMessages() {
        return Map.of(
                "uq_policy_document_number", "document.numberTakenMeanwhile",
                "uq_policy_document_revises", "document.revise.underWay",
                "uq_clause_words", "document.changedMeanwhile");
    }
}
