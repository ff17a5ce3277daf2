package cn.liangdeng.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Texts of the interface: one bundle per module, Simplified Chinese by default, English where the person asks for it. */
@Configuration(proxyBeanMethods = false)
class MessageConfiguration implements WebMvcConfigurer {

    /** Finds every bundle in {@code messages/}; a module's texts come with the module and need no entry elsewhere. */
    @Bean
    MessageSource messageSource() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        String[] bundles = Arrays.stream(files)
                .map(Resource::getFilename)
                .filter(name -> name != null && !name.endsWith("_en.properties"))
                .map(name -> "messages." + name.substring(0, name.length() - ".properties".length()))
                .sorted()
                .distinct()
                .toArray(String[]::new);
        ResourceBundleMessageSource source = new ModuleMessages(Set.of(bundles));
        source.setBasenames(bundles);
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    /** Chinese unless the person chose otherwise; the browser's own preference is not asked, as officials' machines vary. */
    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("liangdeng-language");
        resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor languageSwitch = new LocaleChangeInterceptor();
        languageSwitch.setParamName("lang");
        languageSwitch.setIgnoreInvalidLocale(true);
        registry.addInterceptor(languageSwitch);
    }

    /** Looks into the bundle of the module first with whose name a key begins, instead of into one after the other. */
    private static final class ModuleMessages extends ResourceBundleMessageSource {

        private final Set<String> bundles;

        ModuleMessages(Set<String> bundles) {
            this.bundles = bundles;
        }

        @Override
        protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
            int end = code.indexOf('.');
            String name = end < 0 ? "" : "messages." + code.substring(0, end);
            ResourceBundle bundle = bundles.contains(name) ? getResourceBundle(name, locale) : null;
            MessageFormat format = bundle == null ? null : getMessageFormat(bundle, code, locale);
            return format == null ? super.resolveCode(code, locale) : format;
        }
    }
}
