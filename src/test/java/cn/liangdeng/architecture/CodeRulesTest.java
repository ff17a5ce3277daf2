package cn.liangdeng.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CodeRulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cn.liangdeng");

    private static final JavaClasses BREACHES = new ClassFileImporter().importPackages("example.breach.rules");

    static Stream<Arguments> rules() {
        return Stream.of(
                        Named.of("repositories stay inside", CodeRules.REPOSITORIES_STAY_INSIDE),
                        Named.of("entities stay inside", CodeRules.ENTITIES_STAY_INSIDE),
                        Named.of("time comes from the clock", CodeRules.TIME_COMES_FROM_THE_CLOCK),
                        Named.of("controllers never see entities", CodeRules.CONTROLLERS_NEVER_SEE_ENTITIES),
                        Named.of("no binary floats for facts", CodeRules.NO_BINARY_FLOATS_FOR_FACTS),
                        Named.of("beans have few collaborators", CodeRules.BEANS_HAVE_FEW_COLLABORATORS),
                        Named.of("services ask for a right", CodeRules.SERVICES_ASK_FOR_A_RIGHT))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeeps(ArchRule rule) {
        rule.check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleBites(ArchRule rule) {
        assertThat(rule.evaluate(BREACHES).hasViolation()).isTrue();
    }

    @Test
    void noClassIsLongerThanThreeHundredLines() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThan(300));
        }
    }
}
