package cn.liangdeng.permissions;

import cn.liangdeng.access.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;

/** The expectations in {@code src/test/resources/permission-matrix.csv}, whose head explains them. */
public final class PermissionMatrix {

    private static final int FIXED_COLUMNS = 2;

    /** A comma outside quotation marks. */
    private static final Pattern CELL_END = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private PermissionMatrix() {}

    /** What a role meets at an address. */
    public enum Answer {
        /** {@code -}: refused (403). */
        DENIED("-"),
        /** {@code +}: admitted, whatever unit the thing belongs to. */
        ADMITTED("+"),
        /** {@code o}: admitted for things of the own unit; those of others are not to be found (404). */
        OWN("o"),
        /** {@code n}: nothing to be found (404). */
        NOTHING("n");

        private final String mark;

        Answer(String mark) {
            this.mark = mark;
        }

        static Answer of(String mark) {
            return Arrays.stream(values())
                    .filter(answer -> answer.mark.equals(mark))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such mark: " + mark));
        }
    }

    /**
     * An address.
     *
     * @param open true where nobody needs to have signed in
     * @param answers for each role; empty where open
     * @param subject name of the {@link cn.liangdeng.testing.PermissionSubject}, empty for none
     * @param parameters form fields; those in braces fill variables of the address
     */
    public record Row(
            HttpMethod method,
            String pattern,
            boolean open,
            Map<Role, Answer> answers,
            String subject,
            Map<String, String> parameters) {

        String key() {
            return method + " " + pattern;
        }
    }

    public static List<Row> read() {
        try (InputStream in = PermissionMatrix.class.getResourceAsStream("/permission-matrix.csv")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("method,"))
                    .map(PermissionMatrix::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        String[] cells = Arrays.stream(CELL_END.split(line, -1))
                .map(cell -> cell.replace("\"", "").strip())
                .toArray(String[]::new);
        int roles = Role.values().length;
        if (cells.length != FIXED_COLUMNS + roles + 2) {
            throw new IllegalArgumentException("a row has " + (FIXED_COLUMNS + roles + 2) + " cells: " + line);
        }
        boolean open = "open".equals(cells[FIXED_COLUMNS]);
        Map<Role, Answer> answers = new EnumMap<>(Role.class);
        if (!open) {
            for (Role role : Role.values()) {
                answers.put(role, Answer.of(cells[FIXED_COLUMNS + role.ordinal()]));
            }
        }
        return new Row(
                HttpMethod.valueOf(cells[0]),
                cells[1],
                open,
                answers,
                cells[FIXED_COLUMNS + roles],
                parameters(cells[FIXED_COLUMNS + roles + 1]));
    }

    private static Map<String, String> parameters(String cell) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : cell.split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parameters.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return parameters;
    }
}
