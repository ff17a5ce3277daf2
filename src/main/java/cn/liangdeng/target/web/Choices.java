package cn.liangdeng.target.web;

import cn.liangdeng.shared.Option;
import cn.liangdeng.target.query.NamedRow;
import java.util.Arrays;
import java.util.List;

/** What selects and radio groups offer. */
final class Choices {

    private Choices() {}

    /** The constants, labelled by {@code target.<name>.<CONSTANT>}. */
    static <E extends Enum<E>> List<Option> of(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> Option.keyed(constant.name(), "target." + name + "." + constant.name()))
                .toList();
    }

    static List<Option> of(List<NamedRow> rows) {
        return rows.stream()
                .map(row -> Option.of(Long.toString(row.id()), row.name()))
                .toList();
    }
}
