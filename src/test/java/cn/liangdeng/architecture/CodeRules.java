package cn.liangdeng.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RestController;

/** The rules that every class of the house keeps. {@link CodeRulesTest} holds each against the code and against a breach. */
final class CodeRules {

    static final ArchRule REPOSITORIES_STAY_INSIDE = classes()
            .that()
            .areAssignableTo(org.springframework.data.repository.Repository.class)
            .should()
            .notBePublic()
            .because("other modules go through the owner's public face");

    static final ArchRule ENTITIES_STAY_INSIDE = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .resideInAPackage("..domain..")
            .andShould(bePackagePrivate())
            .because("an aggregate is changed only by its own module");

    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callMethodWhere(asksTheSystemForTime())
            .because("time comes in by Clock (docs/architecture.md)");

    static final ArchRule CONTROLLERS_NEVER_SEE_ENTITIES = noClasses()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .because("pages are made from records");

    static final ArchRule NO_BINARY_FLOATS_FOR_FACTS = classes()
            .that()
            .resideInAnyPackage("..domain..", "..evaluation..", "..query..")
            .should(haveNoBinaryFloats())
            .because("values are BigDecimal");

    /** The demo's story is told by one class that knows all who play a part in it. */
    static final ArchRule BEANS_HAVE_FEW_COLLABORATORS = classes()
            .that()
            .areMetaAnnotatedWith(Component.class)
            .and()
            .doNotHaveFullyQualifiedName("cn.liangdeng.demo.DemoStart")
            .should(haveAtMostSevenCollaborators())
            .because("what needs more does more than one thing");

    static final ArchRule SERVICES_ASK_FOR_A_RIGHT = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should(callOnlyGuardedServices())
            .because("rights are enforced in services, not only at addresses");

    private static final int MOST_COLLABORATORS = 7;

    private static final Set<String> BINARY_FLOATS = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    private static final Set<String> SYSTEM_TIME = Set.of(
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.Instant",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime",
            "java.time.YearMonth",
            "java.time.Year",
            "java.time.LocalTime");

    /** Service methods that demand no right, each for its reason. */
    private static final Map<String, String> OPEN_TO_ALL = Map.of(
            "cn.liangdeng.organisation.Districts.findOnly",
            "the login page names the district, before anybody is known",
            "cn.liangdeng.dispatch.wall.WallService.forScreen",
            "the screen's secret is the right, and nobody is signed in there");

    private CodeRules() {}

    private static ArchCondition<JavaClass> bePackagePrivate() {
        return new ArchCondition<>("be package-private") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean ok = !type.getModifiers().contains(JavaModifier.PUBLIC);
                events.add(new SimpleConditionEvent(type, ok, type.getName() + (ok ? " is hidden" : " is public")));
            }
        };
    }

    private static ArchCondition<JavaClass> haveNoBinaryFloats() {
        return new ArchCondition<>("hold and hand on no binary floats") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream<JavaClass> held = type.getFields().stream().map(JavaField::getRawType);
                Stream<JavaClass> handed = type.getCodeUnits().stream()
                        .flatMap(unit -> Stream.concat(
                                Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream()));
                boolean ok = Stream.concat(held, handed)
                        .noneMatch(used -> BINARY_FLOATS.contains(
                                used.getBaseComponentType().getName()));
                events.add(new SimpleConditionEvent(
                        type, ok, type.getName() + (ok ? " has no binary floats" : " has binary floats")));
            }
        };
    }

    private static ArchCondition<JavaClass> haveAtMostSevenCollaborators() {
        return new ArchCondition<>("have at most seven collaborators") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                int most = type.getConstructors().stream()
                        .mapToInt(constructor ->
                                constructor.getRawParameterTypes().size())
                        .max()
                        .orElse(0);
                events.add(new SimpleConditionEvent(
                        type, most <= MOST_COLLABORATORS, type.getName() + " is made of " + most));
            }
        };
    }

    private static DescribedPredicate<JavaMethodCall> asksTheSystemForTime() {
        return DescribedPredicate.describe("asks the system for the time", call -> {
            String owner = call.getTargetOwner().getName();
            String name = call.getTarget().getName();
            boolean withoutClock = call.getTarget().getRawParameterTypes().stream()
                    .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class));
            return (SYSTEM_TIME.contains(owner) && name.equals("now") && withoutClock)
                    || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"));
        });
    }

    private static ArchCondition<JavaClass> callOnlyGuardedServices() {
        return new ArchCondition<>("call only services that name the right they demand") {
            @Override
            public void check(JavaClass controller, ConditionEvents events) {
                for (JavaMethodCall call : controller.getMethodCallsFromSelf()) {
                    call.getTarget().resolveMember().ifPresent(method -> {
                        boolean guarded =
                                OPEN_TO_ALL.containsKey(method.getOwner().getName() + "." + method.getName())
                                        || implementations(method).allMatch(CodeRules::isGuarded);
                        events.add(new SimpleConditionEvent(
                                controller,
                                guarded,
                                describe(call) + " reaches a service method without @PreAuthorize"));
                    });
                }
            }
        };
    }

    private static Stream<JavaMethod> implementations(JavaMethod called) {
        JavaClass owner = called.getOwner();
        Stream<JavaClass> types = owner.isInterface() ? owner.getAllSubclasses().stream() : Stream.of(owner);
        return types.filter(type -> type.isAnnotatedWith(Service.class))
                .flatMap(type -> type
                        .tryGetMethod(
                                called.getName(),
                                called.getRawParameterTypes().stream()
                                        .map(JavaClass::getName)
                                        .toArray(String[]::new))
                        .stream());
    }

    private static boolean isGuarded(JavaMethod method) {
        return method.isAnnotatedWith(PreAuthorize.class) || method.getOwner().isAnnotatedWith(PreAuthorize.class);
    }

    private static String describe(JavaAccess<?> call) {
        return call.getOrigin().getFullName() + " (line " + call.getLineNumber() + ") calling "
                + call.getTarget().getFullName();
    }
}
