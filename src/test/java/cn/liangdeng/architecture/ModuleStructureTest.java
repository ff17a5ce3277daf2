package cn.liangdeng.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liangdeng.LiangdengApplication;
import com.tngtech.archunit.core.importer.ImportOption;
import example.breach.ViolatingApplication;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

class ModuleStructureTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(LiangdengApplication.class);

    @Test
    void modulesUseOnlyWhatTheyDeclareAndNothingInACircle() {
        MODULES.verify();
    }

    @Test
    void theVerificationRefusesAForbiddenDependency() {
        assertThatThrownBy(() -> ApplicationModules.of(
                                ViolatingApplication.class, ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                        .verify())
                .isInstanceOf(Violations.class)
                .hasMessageContaining("lower")
                .hasMessageContaining("upper");
    }

    @Test
    void theCodeHasExactlyTheModulesOfTheTable() {
        Set<String> found = MODULES.stream()
                .map(module -> module.getIdentifier().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).isEqualTo(new TreeSet<>(ModuleTable.all().keySet()));
    }

    @Test
    void everyModuleDeclaresTheDependenciesOfItsRow() {
        for (ApplicationModule module : MODULES) {
            String name = module.getIdentifier().toString();
            assertThat(declared(name))
                    .as("dependencies declared by " + name)
                    .isEqualTo(new TreeSet<>(ModuleTable.all().get(name).mayUse()));
        }
    }

    @Test
    void everyRowUsesOnlyLowerLevels() {
        ModuleTable.all()
                .forEach((name, row) -> row.mayUse().forEach(used -> {
                    boolean belowOrFoundation = ModuleTable.all().get(used).level() < row.level()
                            || (row.level() == 0 && used.equals("shared"));
                    assertThat(belowOrFoundation).as(name + " uses " + used).isTrue();
                }));
    }

    private static Set<String> declared(String module) {
        Package root;
        try {
            root = Class.forName("cn.liangdeng." + module + ".package-info").getPackage();
        } catch (ClassNotFoundException e) {
            throw new AssertionError("module " + module + " has no package-info", e);
        }
        return new TreeSet<>(Set.of(root.getAnnotation(org.springframework.modulith.ApplicationModule.class)
                .allowedDependencies()));
    }
}
