package cn.liangdeng.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.LiangdengApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/**
 * Keeps the diagram and the two tables of modules in {@code docs/architecture.md} true. With {@code -Dliangdeng.write-docs=true}
 * the block between the markers is written from the code instead of compared with it.
 */
class ModuleDiagramTest {

    private static final Path DOCUMENT = Path.of("docs/architecture.md");
    private static final String BEGIN = "<!-- modules: written by ModuleDiagramTest -->\n";
    private static final String END = "<!-- end of modules -->";

    private static final ApplicationModules MODULES = ApplicationModules.of(LiangdengApplication.class);

    @Test
    void theDocumentShowsTheModulesAsTheyAre() throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        assertThat(begin).as("marker in " + DOCUMENT).isBetween(BEGIN.length(), end);
        if (Boolean.getBoolean("liangdeng.write-docs")) {
            Files.writeString(DOCUMENT, document.substring(0, begin) + block() + document.substring(end));
        } else {
            assertThat(document.substring(begin, end))
                    .as("run this test with -Dliangdeng.write-docs=true to write the block anew")
                    .isEqualTo(block());
        }
    }

    @Test
    void theTableOfTheDocumentIsTheTableOfTheBuild() throws IOException {
        Map<String, ModuleTable.Row> documented = new TreeMap<>();
        for (String line : Files.readAllLines(DOCUMENT)) {
            if (line.matches("\\| \\d+ \\| `\\w+` \\|.*")) {
                String[] cells = line.split("\\|");
                documented.put(
                        cells[2].strip().replace("`", ""),
                        new ModuleTable.Row(Integer.parseInt(cells[1].strip()), modules(cells[4])));
            }
        }
        assertThat(documented).isEqualTo(new TreeMap<>(ModuleTable.all()));
    }

    private static Set<String> modules(String cell) {
        Set<String> found = new TreeSet<>();
        for (String word : cell.strip().split(", ")) {
            switch (word) {
                case "–" -> {}
                case "U" ->
                    found.addAll(Set.of("shared", "evaluation", "office", "calendar", "organisation", "access"));
                default -> found.add(word);
            }
        }
        return found;
    }

    private static String block() {
        Map<String, Set<String>> uses = uses();
        return diagram(uses) + "\n" + list(uses);
    }

    /** Module → the modules whose types its classes name. */
    private static Map<String, Set<String>> uses() {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (ApplicationModule module : MODULES) {
            Set<String> used = module.getDirectDependencies(MODULES)
                    .uniqueModules()
                    .map(ModuleDiagramTest::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            used.remove(name(module));
            uses.put(name(module), used);
        }
        return uses;
    }

    private static String diagram(Map<String, Set<String>> uses) {
        StringBuilder text = new StringBuilder("```mermaid\nflowchart TB\n");
        Map<Integer, List<String>> levels = new TreeMap<>(Comparator.reverseOrder());
        uses.keySet()
                .forEach(name -> levels.computeIfAbsent(
                                ModuleTable.all().get(name).level(), level -> new ArrayList<>())
                        .add(name));
        levels.forEach((level, names) -> text.append("    subgraph level%d [\"%d\"]\n".formatted(level, level))
                .append(names.stream().map(name -> "        " + name + "\n").collect(Collectors.joining()))
                .append("    end\n"));
        uses.forEach((name, used) -> used.stream()
                .filter(one -> used.stream().noneMatch(other -> reaches(uses, other, one)))
                .forEach(one -> text.append("    %s --> %s\n".formatted(name, one))));
        return text.append("```\n").toString();
    }

    /** True where the one uses the other, itself or through others. */
    private static boolean reaches(Map<String, Set<String>> uses, String from, String to) {
        return uses.get(from).stream().anyMatch(next -> next.equals(to) || reaches(uses, next, to));
    }

    private static String list(Map<String, Set<String>> uses) {
        StringBuilder text = new StringBuilder("| module | uses in fact |\n|---|---|\n");
        uses.forEach((name, used) ->
                text.append("| `%s` | %s |\n".formatted(name, used.isEmpty() ? "–" : String.join(", ", used))));
        return text.toString();
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
