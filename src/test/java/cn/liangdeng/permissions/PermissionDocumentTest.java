package cn.liangdeng.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.access.Role;
import cn.liangdeng.shared.Permission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps the tables of {@code docs/permissions.md} true. */
class PermissionDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/permissions.md");

    @Test
    void theTableOfPermissionsIsTrue() throws IOException {
        Map<String, List<String>> table = table("| permission |");
        List<String> roles = table.get("permission");
        assertThat(roles).containsExactlyElementsOf(names(Role.values()));
        assertThat(table.keySet()).containsAll(names(Permission.values())).hasSize(Permission.values().length + 1);
        for (Permission permission : Permission.values()) {
            Set<Role> documented = EnumSet.noneOf(Role.class);
            for (Role role : Role.values()) {
                if (table.get(permission.name()).get(role.ordinal()).equals("●")) {
                    documented.add(role);
                }
            }
            Set<Role> actual = Arrays.stream(Role.values())
                    .filter(role -> role.permissions().contains(permission))
                    .collect(Collectors.toSet());
            assertThat(documented).as(permission.name()).isEqualTo(actual);
        }
    }

    @Test
    void theTableOfReachesIsTrue() throws IOException {
        Map<String, List<String>> table = table("| role |");
        for (Role role : Role.values()) {
            assertThat(table.get(role.name()))
                    .as(role.name())
                    .startsWith(role.readReach().name(), role.actReach().name());
        }
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    /** The rows of the table whose head begins so: first cell → the others, code marks taken off. */
    private static Map<String, List<String>> table(String head) throws IOException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(DOCUMENT);
        int start = 0;
        while (!lines.get(start).startsWith(head)) {
            start++;
        }
        for (int i = start; i < lines.size() && lines.get(i).startsWith("|"); i++) {
            List<String> cells = Arrays.stream(lines.get(i).split("\\|"))
                    .map(cell -> cell.replace("`", "").strip())
                    .toList();
            if (!cells.get(1).startsWith("-")) {
                rows.put(cells.get(1), cells.subList(2, cells.size()));
            }
        }
        return rows;
    }
}
