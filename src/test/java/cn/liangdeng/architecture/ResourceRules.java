package cn.liangdeng.architecture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules for what is not Java: templates, texts, migrations, SQL. Each answers the list of breaches, empty when kept. */
final class ResourceRules {

    private static final Pattern REPLACEMENT = Pattern.compile("th:replace=\"[^\"]*\"");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<(?:\"[^\"]*\"|[^>\"])*>", Pattern.DOTALL);
    private static final Pattern INLINE_EXPRESSION = Pattern.compile("\\[[\\[(].*?[\\])]]", Pattern.DOTALL);
    private static final Pattern LETTER = Pattern.compile("[\\p{IsHan}A-Za-z]");
    private static final Pattern LITERAL_ATTRIBUTE =
            Pattern.compile("(?<![\\w:-])(title|placeholder|aria-label|alt)=\"([^\"]*[\\p{IsHan}A-Za-z][^\"]*)\"");
    private static final Pattern HAN_IN_EXPRESSION =
            Pattern.compile("th:[\\w-]+=\"[^\"]*'[^']*\\p{IsHan}[^']*'[^\"]*\"");
    private static final Pattern INLINE_CODE =
            Pattern.compile("(?i)\\s(style|on\\w+|hx-on[\\w:-]*)=|th:style=|<script(?![^>]*\\bsrc=)[^>]*>|<style");
    private static final Pattern IGNORED_BESIDE_REPLACE = Pattern.compile("th:(?:if|unless|each|switch|case)=");
    private static final Pattern UPLOAD_FORM =
            Pattern.compile("<form\\b[^>]*multipart/form-data.*?</form>", Pattern.DOTALL);
    private static final Pattern SECRECY = Pattern.compile("components/feedback :: (?:secrecy|errors)\\b");
    private static final Pattern SQL_COMMENT = Pattern.compile("--[^\\n]*");
    private static final Pattern SQL_WRITE = Pattern.compile(
            "(?i)\\b(?:create\\s+(?:or\\s+replace\\s+)?(?:table|view|sequence|function)|create\\s+(?:unique\\s+)?index\\s+\\w+\\s+on"
                    + "|alter\\s+(?:table|view|sequence)|drop\\s+(?:table|view|sequence)|insert\\s+into|update|delete\\s+from"
                    + "|create\\s+schema)\\s+(?:if\\s+(?:not\\s+)?exists\\s+)?(\\w+)");
    private static final Pattern SQL_READ = Pattern.compile("(?i)\\b(?:from|join)\\s+(?:lateral\\s+)?(\\w+)\\.(\\w+)");

    /** A space between a Chinese character and a digit, a letter or a value; that between a day and its time stays. */
    private static final Pattern SPACE_IN_CHINESE = Pattern.compile(
            "(?<=\\p{IsHan}) +(?=[0-9A-Za-z{%\u2212]|[.][a-z])(?<!日 )|(?<=[0-9A-Za-z}%]) +(?=\\p{IsHan})");

    private static final Pattern HALF_WIDTH_MARK = Pattern.compile("\\p{IsHan}[(),:;?!]|[(),:;?!]\\p{IsHan}");
    private static final Pattern UNSPACED_MEASURE = Pattern.compile("[0-9}](?:[KMG]B)\\b");

    /** A text that may be a key: words between dots. */
    private static final Pattern DOTTED = Pattern.compile("(?<![\\w.-])[a-z]\\w*(?:\\.[\\w-]+)+(?![\\w.-])");

    /** A beginning to which the rest is added where it is asked for: "reporting.act." + act. */
    private static final Pattern BEGINNING = Pattern.compile("(?<![\\w.-])[a-z]\\w*\\.(?:[\\w-]+\\.)+(?=['\"$|_])");

    /** The same with a part in the middle that is filled in: |target.${act}.title|. */
    private static final Pattern FILLED_IN = Pattern.compile("\\|([a-z]\\w*\\.)\\$\\{[^}|]*}(\\.[\\w.-]+)\\|");

    /** Names of constants under a name that is filled in: "target." + field + "." + constant. */
    private static final Pattern CONSTANTS = Pattern.compile("\"([a-z]\\w*\\.)\" \\+ \\w+ \\+ \"\\.\"");

    private static final Pattern CSS_COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern CSS_SELECTOR = Pattern.compile("([^{}]+)\\{");
    private static final Pattern CSS_CLASS = Pattern.compile("\\.([a-zA-Z][\\w-]*)");
    private static final Pattern WORD = Pattern.compile("[\\w-]+");

    private ResourceRules() {}

    /** Classes that a style sheet dresses and none of the sources names, whole or by a beginning to which the rest is added. */
    static List<String> unusedClasses(String css, Collection<String> sources) {
        Set<String> words = new HashSet<>();
        sources.forEach(
                source -> WORD.matcher(source).results().map(MatchResult::group).forEach(words::add));
        List<String> beginnings =
                words.stream().filter(word -> word.matches("\\w.*-")).toList();
        return CSS_SELECTOR
                .matcher(CSS_COMMENT.matcher(css).replaceAll(""))
                .results()
                .flatMap(selector -> CSS_CLASS.matcher(selector.group(1)).results())
                .map(match -> match.group(1))
                .filter(name -> !words.contains(name) && beginnings.stream().noneMatch(name::startsWith))
                .distinct()
                .sorted()
                .toList();
    }

    /** Keys of the bundles that none of the sources can ask for. */
    static List<String> unusedKeys(Set<String> keys, Collection<String> sources) {
        Set<String> whole = new HashSet<>();
        Set<String> beginnings = new HashSet<>();
        Set<Pattern> shapes = new HashSet<>();
        for (String source : sources) {
            DOTTED.matcher(source).results().map(MatchResult::group).forEach(whole::add);
            BEGINNING.matcher(source).results().map(MatchResult::group).forEach(beginnings::add);
            FILLED_IN
                    .matcher(source)
                    .results()
                    .map(match ->
                            Pattern.compile(Pattern.quote(match.group(1)) + "\\w+" + Pattern.quote(match.group(2))))
                    .forEach(shapes::add);
            CONSTANTS
                    .matcher(source)
                    .results()
                    .map(match -> Pattern.compile(Pattern.quote(match.group(1)) + "\\w+\\.[A-Z_]+"))
                    .forEach(shapes::add);
        }
        return keys.stream()
                .filter(key -> !whole.contains(key)
                        && beginnings.stream().noneMatch(key::startsWith)
                        && shapes.stream().noneMatch(shape -> shape.matcher(key).matches()))
                .sorted()
                .toList();
    }

    /** Texts of a Chinese bundle that are not set as docs/design-system.md has it. */
    static List<String> typesettingBreaches(Properties chinese) {
        return chinese.stringPropertyNames().stream()
                .filter(key -> Stream.of(SPACE_IN_CHINESE, HALF_WIDTH_MARK, UNSPACED_MEASURE)
                        .anyMatch(rule -> rule.matcher(chinese.getProperty(key)).find()))
                .sorted()
                .map(key -> key + "=" + chinese.getProperty(key))
                .toList();
    }

    static String withoutComments(String template) {
        return COMMENT.matcher(template).replaceAll("");
    }

    /** Words that stand in a template instead of in the bundles. */
    static List<String> literalTexts(String template) {
        String html = withoutComments(template);
        List<String> found = new ArrayList<>();
        for (String text : INLINE_EXPRESSION
                .matcher(TAG.matcher(html).replaceAll("\n"))
                .replaceAll("")
                .split("\n")) {
            String trimmed = text.replaceAll("&#?\\w+;", "").trim();
            if (LETTER.matcher(trimmed).find()) {
                found.add(trimmed);
            }
        }
        collect(LITERAL_ATTRIBUTE, html, found);
        collect(HAN_IN_EXPRESSION, html, found);
        return found;
    }

    /** Forms that take a file and do not say 严禁上传涉密信息 within themselves, and fields for files outside such a form. */
    static List<String> uploadsWithoutWarning(String template) {
        String html = withoutComments(template);
        List<String> found = new ArrayList<>();
        for (MatchResult form : UPLOAD_FORM.matcher(html).results().toList()) {
            if (!SECRECY.matcher(form.group()).find()) {
                found.add(form.group().substring(0, form.group().indexOf('>') + 1));
            }
        }
        if (UPLOAD_FORM.matcher(html).replaceAll("").contains("type=\"file\"")) {
            found.add("a field for files outside a form that takes them");
        }
        return found;
    }

    /** Script and style that the Content-Security-Policy forbids. */
    static List<String> inlineCode(String template) {
        List<String> found = new ArrayList<>();
        collect(INLINE_CODE, withoutComments(template), found);
        return found;
    }

    /**
     * Tags that carry a condition or a loop beside {@code th:replace}: the replacement comes first, and the condition never
     * counts.
     */
    static List<String> ignoredConditions(String template) {
        List<String> found = new ArrayList<>();
        Matcher matcher = TAG.matcher(withoutComments(template));
        while (matcher.find()) {
            String tag = matcher.group();
            if (tag.contains("th:replace=")
                    && IGNORED_BESIDE_REPLACE.matcher(tag).find()) {
                found.add(tag);
            }
        }
        return found;
    }

    /** Tags that call a bean in the arguments of a replacement, which Thymeleaf refuses when the page is drawn. */
    static List<String> beansInReplacements(String template) {
        return REPLACEMENT
                .matcher(withoutComments(template))
                .results()
                .map(MatchResult::group)
                .filter(replacement -> replacement.contains("${@"))
                .toList();
    }

    /** Keys that only one of two bundles has, and keys that do not begin with the bundle's module. */
    static List<String> bundleBreaches(String module, Properties chinese, Properties english) {
        List<String> found = new ArrayList<>();
        Set<String> zh = new TreeSet<>(chinese.stringPropertyNames());
        Set<String> en = new TreeSet<>(english.stringPropertyNames());
        zh.stream().filter(key -> !en.contains(key)).forEach(key -> found.add("no English: " + key));
        en.stream().filter(key -> !zh.contains(key)).forEach(key -> found.add("no Chinese: " + key));
        zh.stream().filter(key -> !key.startsWith(module + ".")).forEach(key -> found.add("foreign key: " + key));
        chinese.forEach((key, value) -> {
            if (value.toString().isBlank()) {
                found.add("empty: " + key);
            }
        });
        return found;
    }

    /** Schemas that a module's migration writes although they are not its own. */
    static List<String> foreignWrites(String module, String sql) {
        List<String> found = new ArrayList<>();
        Matcher matcher = SQL_WRITE.matcher(SQL_COMMENT.matcher(sql).replaceAll(""));
        while (matcher.find()) {
            String schema = matcher.group(1);
            if (!schema.equalsIgnoreCase(module) && !schema.equalsIgnoreCase("set")) {
                found.add(matcher.group().strip());
            }
        }
        return found;
    }

    /** Tables of other modules that are read directly and not through a published view. */
    static List<String> foreignReads(String module, Set<String> schemas, String source) {
        List<String> found = new ArrayList<>();
        Matcher matcher = SQL_READ.matcher(SQL_COMMENT.matcher(source).replaceAll(""));
        while (matcher.find()) {
            String schema = matcher.group(1).toLowerCase(java.util.Locale.ROOT);
            if (schemas.contains(schema)
                    && !schema.equals(module)
                    && !matcher.group(2).startsWith("pub_")) {
                found.add(matcher.group().strip());
            }
        }
        return found;
    }

    private static void collect(Pattern pattern, String text, List<String> into) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            into.add(matcher.group().strip());
        }
    }
}
