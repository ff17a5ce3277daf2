package cn.liangdeng.platform.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.validation.DefaultMessageCodesResolver;
import org.springframework.validation.MessageCodesResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Sentences for input that cannot be read into a form's field stand in the shared bundle like all others. */
@Configuration(proxyBeanMethods = false)
class FormConfiguration implements WebMvcConfigurer {

    private static final String UNREADABLE = "typeMismatch";
    private static final String PREFIX = "shared.validation.";

    @Override
    public MessageCodesResolver getMessageCodesResolver() {
        return new SharedCodes();
    }

    private static final class SharedCodes extends DefaultMessageCodesResolver {

        private static final long serialVersionUID = 1L;

        @Override
        protected String postProcessMessageCode(String code) {
            return code.startsWith(UNREADABLE) ? PREFIX + code : code;
        }
    }
}
