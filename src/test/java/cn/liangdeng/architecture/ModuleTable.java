package cn.liangdeng.architecture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The module table of {@code docs/architecture.md} as data: level and permitted dependencies of every module. The
 * annotations in the code must say the same, which {@link ModuleStructureTest} checks.
 */
final class ModuleTable {

    private static final Set<String> COMMON =
            Set.of("shared", "evaluation", "office", "calendar", "organisation", "access");

    private static final Map<String, Row> ROWS = rows();

    private ModuleTable() {}

    /**
     * One module.
     *
     * @param level a module uses only lower levels
     * @param mayUse and of those only the ones named here
     */
    record Row(int level, Set<String> mayUse) {}

    static Map<String, Row> all() {
        return ROWS;
    }

    private static Map<String, Row> rows() {
        Map<String, Row> rows = new LinkedHashMap<>();
        rows.put("shared", new Row(0, Set.of()));
        rows.put("extraction", new Row(0, Set.of()));
        rows.put("evaluation", new Row(0, Set.of("shared")));
        rows.put("platform", new Row(1, Set.of("shared")));
        rows.put("office", new Row(1, Set.of("shared", "extraction")));
        rows.put("calendar", new Row(1, Set.of("shared")));
        rows.put("attachment", new Row(1, Set.of("shared")));
        rows.put("organisation", new Row(2, Set.of("shared", "office")));
        rows.put("access", new Row(3, Set.of("shared", "organisation", "office")));
        rows.put("document", new Row(4, commonAnd("attachment", "extraction")));
        rows.put("target", new Row(5, commonAnd("document")));
        rows.put("intake", new Row(6, commonAnd("extraction", "document", "target", "attachment")));
        rows.put("reporting", new Row(6, commonAnd("target", "attachment")));
        rows.put("progress", new Row(7, commonAnd("extraction", "document", "target", "reporting")));
        rows.put(
                "dashboard",
                new Row(9, commonAnd("extraction", "document", "target", "reporting", "progress", "attachment")));
        rows.put("dispatch", new Row(9, commonAnd("target", "reporting", "progress", "attachment")));
        rows.put(
                "search",
                new Row(
                        9,
                        Set.of("shared", "evaluation", "organisation", "document", "target", "reporting", "progress")));
        rows.put("notification", new Row(10, commonAnd("target", "reporting")));
        rows.put(
                "demo",
                new Row(
                        11,
                        commonAnd(
                                "platform",
                                "extraction",
                                "document",
                                "target",
                                "intake",
                                "reporting",
                                "progress",
                                "dispatch")));
        return rows;
    }

    private static Set<String> commonAnd(String... more) {
        Set<String> all = new TreeSet<>(COMMON);
        all.addAll(List.of(more));
        return all;
    }
}
