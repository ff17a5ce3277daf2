package cn.liangdeng.intake.domain;

import jakarta.persistence.AttributeConverter;
import java.util.List;

/** Names of rules and warnings in one column, a name a line. */
class DraftText implements AttributeConverter<List<String>, String> {

    @Override
    public String convertToDatabaseColumn(List<String> names) {
        return String.join("\n", names);
    }

    @Override
    public List<String> convertToEntityAttribute(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split("\n"));
    }
}
