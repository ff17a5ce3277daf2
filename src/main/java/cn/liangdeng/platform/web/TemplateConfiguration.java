package cn.liangdeng.platform.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** The template engine as Spring Boot sets it up, but for how it reads the records of pages. */
@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {

    @Bean
    SpringTemplateEngine templateEngine(
            ObjectProvider<ITemplateResolver> resolvers, ObjectProvider<IDialect> furtherDialects) {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        SpringStandardDialect standard = new RecordDialect();
        standard.setEnableSpringELCompiler(true);
        engine.setDialect(standard);
        furtherDialects.orderedStream().forEach(engine::addDialect);
        resolvers.orderedStream().forEach(engine::addTemplateResolver);
        return engine;
    }

    private static final class RecordDialect extends SpringStandardDialect {

        private final IStandardVariableExpressionEvaluator evaluator =
                new RecordPaths(super.getVariableExpressionEvaluator());

        @Override
        public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
            return evaluator;
        }
    }
}
