package cn.liangdeng.access.signin;

import cn.liangdeng.access.SafeHeaders;
import cn.liangdeng.access.domain.Desks;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who gets in: nobody without signing in but to the sign-in page and what it is drawn with. What a signed-in person may do is
 * said by the services.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

    /** What the sign-in page is drawn with; the names carry a hash of their content. */
    private static final RequestMatcher ASSETS = new OrRequestMatcher(
            PATHS.matcher(HttpMethod.GET, "/vendor/**"),
            PATHS.matcher(HttpMethod.GET, "/css/**"),
            PATHS.matcher(HttpMethod.GET, "/js/**"),
            PATHS.matcher(HttpMethod.GET, "/icons*.svg"),
            PATHS.matcher(HttpMethod.GET, "/favicon*.svg"));

    private static final RequestMatcher OPEN = new OrRequestMatcher(
            ASSETS,
            PATHS.matcher("/login"),
            PATHS.matcher("/error"),
            PATHS.matcher(HttpMethod.GET, "/actuator/health"));

    /** Nobody reads the timings of every filter and every right, and each request would pay for them. */
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    /** {@link AccountAuthenticationProvider} is found as a bean; named here too it would be asked, and count, twice. */
    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http, SignInEntryPoint entryPoint, SessionRegistry sessions, Sessions open, Desks desks) {
        RequestCache requests = requestCache();
        RequestMatcher allowedBeforeChange =
                new OrRequestMatcher(OPEN, PATHS.matcher(ForcedPasswordChange.PATH), PATHS.matcher("/logout"));
        return http.authorizeHttpRequests(paths -> paths.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(login -> login.loginPage("/login")
                        .failureHandler(new AfterFailure())
                        .successHandler(new AfterSignIn(requests)))
                .logout(logout -> logout.logoutSuccessUrl("/login?goodbye"))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(entryPoint).accessDeniedHandler(entryPoint))
                .requestCache(cache -> cache.requestCache(requests))
                .sessionManagement(management -> management
                        .sessionFixation(fixation -> fixation.changeSessionId())
                        .maximumSessions(-1)
                        .sessionRegistry(sessions)
                        .expiredSessionStrategy(entryPoint))
                .headers(SafeHeaders::apply)
                .addFilterAfter(new ForcedPasswordChange(allowedBeforeChange), AuthorizationFilter.class)
                .addFilterAfter(new EndedSubstitution(desks, open, OPEN), ForcedPasswordChange.class)
                .build();
    }

    /** After signing in the person goes on to the page asked for; only pages are remembered, never pieces of them. */
    @SuppressWarnings("NullAway") // null is the documented way to add no parameter to the address
    private static HttpSessionRequestCache requestCache() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && !PieceRequests.isPiece(request)
                && !OPEN.matches(request)
                && !request.getServletPath().startsWith("/.well-known"));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }
}
