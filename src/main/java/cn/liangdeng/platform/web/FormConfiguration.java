package cn.liangdeng.platform.web;

import jakarta.servlet.DispatcherType;
import java.math.BigDecimal;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.validation.DefaultMessageCodesResolver;
import org.springframework.validation.MessageCodesResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How forms are read: days as browsers send them, decimals as people type them, and what is said where that fails. */
@Configuration(proxyBeanMethods = false)
class FormConfiguration implements WebMvcConfigurer {

    private static final String UNREADABLE = "typeMismatch";
    private static final String PREFIX = "shared.validation.";

    @Bean
    FilterRegistrationBean<UnreadableParametersFilter> unreadableParametersFilter() {
        FilterRegistrationBean<UnreadableParametersFilter> filter =
                new FilterRegistrationBean<>(new UnreadableParametersFilter());
        filter.setDispatcherTypes(DispatcherType.ERROR);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        DateTimeFormatterRegistrar days = new DateTimeFormatterRegistrar();
        days.setUseIsoFormat(true);
        days.registerFormatters(registry);
        registry.addFormatterForFieldType(BigDecimal.class, new DecimalFormatter());
    }

    @Override
    public MessageCodesResolver getMessageCodesResolver() {
        return new SharedCodes();
    }

    /** Puts the sentences for input that cannot be read into the shared bundle, where every key begins with its module. */
    private static final class SharedCodes extends DefaultMessageCodesResolver {

        private static final long serialVersionUID = 1L;

        @Override
        protected String postProcessMessageCode(String code) {
            return code.startsWith(UNREADABLE) ? PREFIX + code : code;
        }
    }
}
