package cn.liangdeng.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever rule or doubt the recognition names, the desk says in words. */
class RecognitionWordsTest {

    private static final Pattern NAME = Pattern.compile(
            "\"((?:name|time|part|same|stretch|implied|task|row|unit|glitch|law|table|scope|milestone)\\.[a-z.]+)\"");

    @Test
    void everyRuleAndDoubtHasWords() throws IOException {
        Properties bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages/intake.properties"))) {
            bundle.load(reader);
        }
        Set<String> wordless = new TreeSet<>();
        for (String name : names()) {
            if (!bundle.containsKey("intake.rule." + name) && !bundle.containsKey("intake.warning." + name)) {
                wordless.add(name);
            }
        }
        assertThat(wordless).isEmpty();
    }

    @Test
    void findsTheNames() throws IOException {
        assertThat(names()).contains("name.inherited", "law.statistics");
    }

    private static Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/cn/liangdeng/extraction"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                NAME.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
            }
        }
        return names;
    }
}
