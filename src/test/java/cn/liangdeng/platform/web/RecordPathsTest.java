package cn.liangdeng.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** What is read directly reads as in Spring's expression language. */
class RecordPathsTest {

    private static final ITemplateEngine DIRECT = direct();
    private static final ITemplateEngine SPRING = spring();

    /** A page's record, not public as all of them. */
    record Row(
            String name,
            @Nullable String lock,
            int number,
            Inner inner,
            @Nullable Inner missing) {

        public boolean isOpen() {
            return lock == null;
        }

        public String getLabel() {
            return "label of " + name;
        }

        public String shown() {
            return "shown " + name;
        }
    }

    /** A record in a record. */
    record Inner(List<String> goals, String title) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${row.name}",
                "${row.lock}",
                "${row.number}",
                "${row.open}",
                "${row.label}",
                "${row.shown}",
                "${row.inner.title}",
                "${row.inner.goals}",
                "${row.inner.goals[0]}",
                "${row.inner.goals.size()}",
                "${row.open and row.lock == null}",
                "|${row.name} of ${word}|",
                "${row.open} ? 'open' : 'locked'",
                "${word}",
                "${yes}",
                "${absent}",
                "${plain.key}",
                "${row.missing?.title}",
                "${row.class.name}",
                "${{row.number}}"
            })
    void readsAsSpringDoes(String expression) {
        assertThat(print(DIRECT, expression)).isEqualTo(print(SPRING, expression));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${row.unknown}", "${row.missing.title}"})
    void refusesWhatSpringRefuses(String expression) {
        assertThatExceptionOfType(TemplateProcessingException.class).isThrownBy(() -> print(SPRING, expression));
        assertThatExceptionOfType(TemplateProcessingException.class).isThrownBy(() -> print(DIRECT, expression));
    }

    @Test
    void aVariableOfTheTemplateHidesTheModels() {
        assertThat(print(
                        DIRECT,
                        "<i th:each=\"row : ${rows}\" th:text=\"${row.title}\">…</i>",
                        Map.of("row", row(), "rows", List.of(new Inner(List.of(), "a"), new Inner(List.of(), "b")))))
                .isEqualTo("<i>a</i><i>b</i>");
    }

    private static String print(ITemplateEngine engine, String expression) {
        return print(
                engine,
                "<i th:text=\"" + expression + "\">…</i>",
                Map.of("row", row(), "word", "填报", "yes", true, "plain", Map.of("key", "value")));
    }

    private static String print(ITemplateEngine engine, String template, Map<String, Object> model) {
        Context context = new Context();
        context.setVariables(model);
        return engine.process(template, context);
    }

    private static Row row() {
        return new Row("首店", null, 12, new Inner(List.of("年度目标"), "目标"), null);
    }

    private static ITemplateEngine direct() {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(StringTemplateResolver.class);
            context.register(TemplateConfiguration.class);
            context.refresh();
            return context.getBean(ITemplateEngine.class);
        }
    }

    private static ITemplateEngine spring() {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        return engine;
    }
}
