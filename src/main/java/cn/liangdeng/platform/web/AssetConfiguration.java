package cn.liangdeng.platform.web;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Styles, scripts and icons, kept by browsers for a year under names that carry a hash of their content.
 *
 * <p>Each kind has an address of its own instead of the usual pattern for everything: every link that a template prints is
 * looked up here for its hashed name, and with a pattern for everything each link to a page would search the whole class path
 * in vain, which took more than half of the time of a page with many links.
 */
@Configuration(proxyBeanMethods = false)
class AssetConfiguration implements WebMvcConfigurer {

    private static final String ROOT = "classpath:/static/";
    private static final CacheControl A_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String folder : new String[] {"css/", "js/", "vendor/"}) {
            add(registry, ROOT + folder, "/" + folder + "**");
        }
        add(registry, ROOT, "/icons*.svg", "/favicon*.svg");
    }

    private static void add(ResourceHandlerRegistry registry, String location, String... patterns) {
        registry.addResourceHandler(patterns)
                .addResourceLocations(location)
                .setCacheControl(A_YEAR)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}
