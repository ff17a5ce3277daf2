package cn.liangdeng.progress.query;

import cn.liangdeng.evaluation.ExplainCard;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the explain cards that are kept with the rows. */
@Component
class StoredCards {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JsonMapper json;

    StoredCards(JsonMapper json) {
        this.json = json;
    }

    /** The card as it was kept. */
    public ExplainCard read(String stored) {
        return ExplainCard.fromMap(json.readValue(stored, TEXTS));
    }
}
