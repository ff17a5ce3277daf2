package cn.liangdeng.browser;

import cn.liangdeng.access.Role;
import cn.liangdeng.permissions.PermissionMatrix;
import cn.liangdeng.permissions.PermissionMatrix.Answer;
import cn.liangdeng.permissions.PermissionMatrix.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;

/** Every page of the permission matrix with an example of it: {@code src/test/resources/page-examples.csv}, whose head explains it. */
final class PageExamples {

    private static final Pattern LINE = Pattern.compile("(\"[^\"]+\"|[^,]+),([^,]*),(.+)");
    private static final Set<String> NO_PAGE = Set.of("file", "piece", "data", "nothing", "passing");

    /** Whoever is admitted first in this order looks at a page that has no line of its own. */
    private static final Map<Role, String> PEOPLE = Map.of(
            Role.LEADER, "lingdao",
            Role.OFFICE, "zhuanban",
            Role.SUPERVISION, "ducha",
            Role.DOCUMENT_ADMINISTRATOR, "wenjian",
            Role.UNIT_FILLER, "fagai",
            Role.UNIT_REVIEWER, "fagai-sh",
            Role.SYSTEM_ADMINISTRATOR, "guanli");

    private static final List<Role> ORDER = List.of(
            Role.LEADER,
            Role.OFFICE,
            Role.SUPERVISION,
            Role.DOCUMENT_ADMINISTRATOR,
            Role.UNIT_FILLER,
            Role.UNIT_REVIEWER,
            Role.SYSTEM_ADMINISTRATOR);

    /**
     * A page to look at.
     *
     * @param pattern address as in the matrix
     * @param person account, or "-" for nobody in particular
     * @param where address, "in" and a page that leads there, or "made"
     */
    record Example(String pattern, String person, String where) {

        boolean made() {
            return where.equals("made");
        }

        /** The page on which a link leads to this one. */
        Optional<String> linkedIn() {
            return where.startsWith("in ") ? Optional.of(where.substring("in ".length())) : Optional.empty();
        }
    }

    private final List<Row> rows = PermissionMatrix.read().stream()
            .filter(row -> row.method() == HttpMethod.GET)
            .toList();
    private final List<Example> lines = read();

    /** Every page, grouped by who looks at it so that each signs in once. */
    List<Example> pages() {
        List<Example> pages = new ArrayList<>();
        for (Row row : rows) {
            List<Example> own = linesOf(row);
            if (own.isEmpty() && !row.pattern().contains("{")) {
                pages.add(new Example(row.pattern(), firstAdmitted(row), row.pattern()));
            }
            own.stream().filter(line -> !NO_PAGE.contains(line.where())).forEach(pages::add);
        }
        pages.sort(Comparator.comparing(Example::person));
        return pages;
    }

    /** Addresses with variables for which nobody has said where there is one. */
    List<String> missing() {
        return rows.stream()
                .filter(row -> row.pattern().contains("{"))
                .filter(row -> linesOf(row).isEmpty())
                .map(Row::pattern)
                .toList();
    }

    /** Lines for addresses that are no longer in the matrix. */
    List<String> superfluous() {
        return lines.stream()
                .map(Example::pattern)
                .filter(pattern -> rows.stream().noneMatch(row -> row.pattern().equals(pattern)))
                .toList();
    }

    /** Whether an address, without what follows the question mark, is one of this pattern and of no closer one. */
    boolean isOf(String pattern, String path) {
        return rows.stream()
                .map(Row::pattern)
                .filter(candidate -> expression(candidate).matcher(path).matches())
                .min(Comparator.comparingInt(PageExamples::variables))
                .filter(pattern::equals)
                .isPresent();
    }

    /** The first address in a page's source that is of this pattern. */
    Optional<String> addressIn(String html, String pattern) {
        Matcher attribute = Pattern.compile("(?:href|action|data-[\\w-]+|hx-get)=\"(/[^\"#]*)")
                .matcher(html);
        while (attribute.find()) {
            String address = attribute.group(1).replace("&amp;", "&");
            if (isOf(pattern, address.replaceFirst("\\?.*", ""))) {
                return Optional.of(address);
            }
        }
        return Optional.empty();
    }

    private List<Example> linesOf(Row row) {
        return lines.stream()
                .filter(line -> line.pattern().equals(row.pattern()))
                .toList();
    }

    private static String firstAdmitted(Row row) {
        return ORDER.stream()
                .filter(role -> row.answers().get(role) == Answer.ADMITTED
                        || row.answers().get(role) == Answer.OWN)
                .map(PEOPLE::get)
                .findFirst()
                .orElse("-");
    }

    private static Pattern expression(String pattern) {
        return Pattern.compile(
                pattern.replaceAll("\\{[^}:]+:\\[0-9]\\{1,18}}", "[0-9]+").replaceAll("\\{[^}]+}", "[^/]+"));
    }

    private static int variables(String pattern) {
        return (int) pattern.chars().filter(letter -> letter == '{').count();
    }

    private static List<Example> read() {
        try (InputStream in = PageExamples.class.getResourceAsStream("/page-examples.csv")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("pattern,"))
                    .map(PageExamples::example)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example example(String line) {
        Matcher cells = LINE.matcher(line);
        if (!cells.matches()) {
            throw new IllegalArgumentException("three cells are needed: " + line);
        }
        return new Example(
                cells.group(1).replace("\"", ""), cells.group(2), cells.group(3).strip());
    }
}
