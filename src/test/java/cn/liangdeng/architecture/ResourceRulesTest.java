package cn.liangdeng.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds templates, texts, migrations and SQL against {@link ResourceRules}, and shows that each rule bites. */
class ResourceRulesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Path MIGRATIONS = Path.of("db/migration");
    private static final Path CODE = Path.of("src/main/java/cn/liangdeng");

    @Test
    void templatesCarryNoWordsOfTheirOwn() throws IOException {
        Map<String, List<String>> breaches = new TreeMap<>();
        for (Path template : files(TEMPLATES, ".html")) {
            note(breaches, template, ResourceRules.literalTexts(Files.readString(template)));
        }
        assertThat(breaches).isEmpty();
    }

    @Test
    void theRuleAgainstWordsInTemplatesBites() {
        assertThat(ResourceRules.literalTexts("<p>保存</p>")).hasSize(1);
        assertThat(ResourceRules.literalTexts("<input placeholder=\"Name\">")).hasSize(1);
        assertThat(ResourceRules.literalTexts("<p th:text=\"${'共' + n}\"></p>")).hasSize(1);
        assertThat(ResourceRules.literalTexts("<p th:text=\"#{shared.save}\"></p><!-- 说明 -->"))
                .isEmpty();
    }

    @Test
    void everyFormThatTakesAFileWarnsOfSecrets() throws IOException {
        // The parts of forms, which stand within forms, and the gallery of them.
        Set<String> parts = Set.of("field.html", "design-parts.html");
        Map<String, List<String>> breaches = new TreeMap<>();
        for (Path template : files(TEMPLATES, ".html")) {
            if (!parts.contains(template.getFileName().toString())) {
                note(breaches, template, ResourceRules.uploadsWithoutWarning(Files.readString(template)));
            }
        }
        assertThat(breaches).isEmpty();
    }

    @Test
    void theRuleAboutWarningsOfSecretsBites() {
        String form = "<form enctype=\"multipart/form-data\"><p></p><input type=\"file\"></form>";
        assertThat(ResourceRules.uploadsWithoutWarning(form)).hasSize(1);
        assertThat(ResourceRules.uploadsWithoutWarning(
                        form.replace("<p>", "<p th:replace=\"~{components/feedback :: secrecy}\">")))
                .isEmpty();
        assertThat(ResourceRules.uploadsWithoutWarning("<input type=\"file\">")).hasSize(1);
    }

    @Test
    void templatesCarryNoScriptAndNoStyle() throws IOException {
        Map<String, List<String>> breaches = new TreeMap<>();
        for (Path template : files(TEMPLATES, ".html")) {
            note(breaches, template, ResourceRules.inlineCode(Files.readString(template)));
        }
        assertThat(breaches).isEmpty();
    }

    @Test
    void theRuleAgainstInlineCodeBites() {
        assertThat(ResourceRules.inlineCode("<p style=\"color:red\">")).hasSize(1);
        assertThat(ResourceRules.inlineCode("<a onclick=\"go()\">")).hasSize(1);
        assertThat(ResourceRules.inlineCode("<script>go()</script>")).hasSize(1);
        assertThat(ResourceRules.inlineCode("<script src=\"/js/app.js\"></script>"))
                .isEmpty();
    }

    @Test
    void conditionsStandOutsideOfReplacements() throws IOException {
        Map<String, List<String>> breaches = new TreeMap<>();
        for (Path template : files(TEMPLATES, ".html")) {
            note(breaches, template, ResourceRules.ignoredConditions(Files.readString(template)));
        }
        assertThat(breaches).isEmpty();
    }

    @Test
    void theRuleForConditionsBites() {
        assertThat(ResourceRules.ignoredConditions("<p th:if=\"${x}\" th:replace=\"~{a :: b}\"></p>"))
                .hasSize(1);
        assertThat(ResourceRules.ignoredConditions("<p th:if=\"${x}\"><b th:replace=\"~{a :: b}\"></b></p>"))
                .isEmpty();
    }

    @Test
    void replacementsCallNoBeans() throws IOException {
        Map<String, List<String>> breaches = new TreeMap<>();
        for (Path template : files(TEMPLATES, ".html")) {
            note(breaches, template, ResourceRules.beansInReplacements(Files.readString(template)));
        }
        assertThat(breaches).isEmpty();
    }

    @Test
    void theRuleForBeansBites() {
        assertThat(ResourceRules.beansInReplacements("<p th:replace=\"~{a :: b(text=#{x.y(${@labels.of(m)})})}\"></p>"))
                .hasSize(1);
        assertThat(ResourceRules.beansInReplacements(
                        "<p th:with=\"m=${@labels.of(m)}\"><b th:replace=\"~{a :: b(text=${m})}\"></b></p>"))
                .isEmpty();
    }

    @Test
    void bundlesHaveTheSameKeysInBothLanguages() throws IOException {
        Map<String, List<String>> breaches = new TreeMap<>();
        for (Path bundle : files(MESSAGES, ".properties")) {
            String name = bundle.getFileName().toString();
            if (name.endsWith("_en.properties")) {
                continue;
            }
            String module = name.substring(0, name.length() - ".properties".length());
            Properties english = properties(bundle.resolveSibling(module + "_en.properties"));
            note(breaches, bundle, ResourceRules.bundleBreaches(module, properties(bundle), english));
        }
        assertThat(breaches).isEmpty();
    }

    @Test
    void theRuleForBundlesBites() {
        Properties chinese = new Properties();
        chinese.setProperty("target.title", "目标");
        chinese.setProperty("report.title", "");
        Properties english = new Properties();
        english.setProperty("target.titel", "Target");
        assertThat(ResourceRules.bundleBreaches("target", chinese, english))
                .contains(
                        "no English: target.title",
                        "no Chinese: target.titel",
                        "foreign key: report.title",
                        "empty: report.title");
    }

    @Test
    void chineseTextsAreSetInOneManner() throws IOException {
        Map<String, List<String>> breaches = new TreeMap<>();
        for (Path bundle : files(MESSAGES, ".properties")) {
            if (!bundle.getFileName().toString().endsWith("_en.properties")) {
                note(breaches, bundle, ResourceRules.typesettingBreaches(properties(bundle)));
            }
        }
        assertThat(breaches).isEmpty();
    }

    @Test
    void theRuleForChineseTextsBites() {
        Properties texts = new Properties();
        texts.setProperty("a", "共 {0}项");
        texts.setProperty("b", "共{0} 项");
        texts.setProperty("c", "完成率(%)");
        texts.setProperty("d", "不超过20MB");
        texts.setProperty("e", "从Excel 复制");
        texts.setProperty("fine", "共{0}项，不超过20 MB；M月d日 HH:mm，完成率（%）");
        assertThat(ResourceRules.typesettingBreaches(texts)).hasSize(5).noneMatch(text -> text.startsWith("fine"));
    }

    @Test
    void everyKeyThatATemplateUsesExists() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path bundle : files(MESSAGES, ".properties")) {
            known.addAll(properties(bundle).stringPropertyNames());
        }
        Map<String, List<String>> missing = new TreeMap<>();
        for (Path template : files(TEMPLATES, ".html")) {
            List<String> unknown = java.util.regex.Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[}(]")
                    .matcher(ResourceRules.withoutComments(Files.readString(template)))
                    .results()
                    .map(match -> match.group(1))
                    .filter(key -> !known.contains(key))
                    .distinct()
                    .toList();
            note(missing, template, unknown);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyIsAskedFor() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path bundle : files(MESSAGES, ".properties")) {
            keys.addAll(properties(bundle).stringPropertyNames());
        }
        List<String> sources = new ArrayList<>();
        for (Path template : files(TEMPLATES, ".html")) {
            sources.add(ResourceRules.withoutComments(Files.readString(template)));
        }
        for (Path source : files(CODE, ".java")) {
            sources.add(Files.readString(source));
        }
        assertThat(ResourceRules.unusedKeys(keys, sources)).isEmpty();
    }

    @Test
    void theRuleForUnusedKeysBites() {
        Set<String> keys = Set.of(
                "target.title",
                "target.act.ENDED",
                "target.suspend.help",
                "target.nature.FLOW",
                "target.old",
                "target.suspend.old");
        List<String> sources = List.of(
                "<h1 th:text=\"#{target.title}\">",
                "say(\"target.act.\" + act)",
                "<p th:text=\"#{|target.${act}.help|}\">",
                "\"target.\" + field + \".\" + value",
                "\"target.\" + action");
        assertThat(ResourceRules.unusedKeys(keys, sources)).containsExactly("target.old", "target.suspend.old");
    }

    @Test
    void everyClassThatIsDressedIsWorn() throws IOException {
        // Set by htmx itself; and the columns of the grid, which pages choose freely.
        Set<String> given = Set.of("htmx-indicator", "htmx-request", "htmx-swapping", "span-3", "span-9");
        List<String> sources = new ArrayList<>();
        for (Path template : files(TEMPLATES, ".html")) {
            sources.add(ResourceRules.withoutComments(Files.readString(template)));
        }
        for (Path source : files(CODE, ".java")) {
            sources.add(Files.readString(source));
        }
        for (Path script : files(STATIC.resolve("js"), ".js")) {
            sources.add(Files.readString(script));
        }
        Map<String, List<String>> breaches = new TreeMap<>();
        for (Path css : files(STATIC.resolve("css"), ".css")) {
            note(
                    breaches,
                    css,
                    ResourceRules.unusedClasses(Files.readString(css), sources).stream()
                            .filter(name -> !given.contains(name))
                            .toList());
        }
        assertThat(breaches).isEmpty();
    }

    @Test
    void theRuleForUnusedClassesBites() {
        assertThat(ResourceRules.unusedClasses(
                        ".card > .old-one, .depth-2 { margin: .5rem } /* .said { } */ @media print { .gone { top: 0 } }",
                        List.of("<p class=\"card\" th:classappend=\"'depth-' + ${depth}\">")))
                .containsExactly("gone", "old-one");
    }

    @Test
    void migrationsWriteOnlyTheirOwnSchema() throws IOException {
        Map<String, List<String>> breaches = new TreeMap<>();
        for (Path migration : files(MIGRATIONS, ".sql")) {
            String module = MIGRATIONS.relativize(migration).getName(0).toString();
            note(breaches, migration, ResourceRules.foreignWrites(module, Files.readString(migration)));
            assertThat(migration.getFileName().toString()).matches("V\\d{12}__" + module + "_[a-z]+_[a-z_]+\\.sql");
        }
        assertThat(breaches).isEmpty();
    }

    @Test
    void theRuleForMigrationsBites() {
        assertThat(ResourceRules.foreignWrites("target", "create table reporting.report (id bigint)"))
                .hasSize(1);
        assertThat(ResourceRules.foreignWrites("target", "create index ix on reporting.report (id)"))
                .hasSize(1);
        assertThat(ResourceRules.foreignWrites("target", "alter table target.target add x int"))
                .isEmpty();
    }

    @Test
    void otherSchemasAreReadThroughPublishedViews() throws IOException {
        Set<String> schemas = ModuleTable.all().keySet();
        Map<String, List<String>> breaches = new TreeMap<>();
        for (Path source : files(CODE, ".java")) {
            String module = CODE.relativize(source).getName(0).toString();
            note(breaches, source, ResourceRules.foreignReads(module, schemas, Files.readString(source)));
        }
        for (Path migration : files(MIGRATIONS, ".sql")) {
            String module = MIGRATIONS.relativize(migration).getName(0).toString();
            note(breaches, migration, ResourceRules.foreignReads(module, schemas, Files.readString(migration)));
        }
        assertThat(breaches).isEmpty();
    }

    @Test
    void theRuleForForeignTablesBites() {
        Set<String> schemas = Set.of("target", "reporting");
        assertThat(ResourceRules.foreignReads("progress", schemas, "select 1 from target.target"))
                .hasSize(1);
        assertThat(ResourceRules.foreignReads("progress", schemas, "select 1 from target.pub_target"))
                .isEmpty();
        assertThat(ResourceRules.foreignReads("target", schemas, "select 1 from target.target"))
                .isEmpty();
    }

    @Test
    void foldersOfTemplatesAndScriptsBearTheNamesOfModules() throws IOException {
        Set<String> shared = Set.of("layout", "components", "error", "error.html");
        for (Path folder : children(TEMPLATES)) {
            String name = folder.getFileName().toString();
            assertThat(shared.contains(name) || ModuleTable.all().containsKey(name))
                    .as("templates/" + name)
                    .isTrue();
        }
        for (Path script : children(STATIC.resolve("js"))) {
            String name = script.getFileName().toString().replace(".js", "");
            assertThat(Set.of("app", "chart", "early", "outbox").contains(name)
                            || ModuleTable.all().containsKey(name))
                    .as("static/js/" + name)
                    .isTrue();
        }
    }

    private static List<Path> files(Path root, String suffix) throws IOException {
        assertThat(root).isDirectory();
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(path -> path.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> children(Path root) throws IOException {
        try (Stream<Path> list = Files.list(root)) {
            return list.sorted().toList();
        }
    }

    private static Properties properties(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static void note(Map<String, List<String>> breaches, Path file, List<String> found) {
        if (!found.isEmpty()) {
            breaches.put(file.toString(), found);
        }
    }
}
