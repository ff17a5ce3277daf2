package cn.liangdeng.dispatch.wall;

import cn.liangdeng.access.SafeHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The addresses of screens: reading only, no session, nobody signed in. Whether anything is shown is decided by the secret
 * ({@link WallService#forScreen}); everything else under them is closed.
 */
@Configuration(proxyBeanMethods = false)
class WallSecurity {

    @Bean
    @Order(0)
    SecurityFilterChain wallFilterChain(HttpSecurity http) {
        return http.securityMatcher(WallController.SCREEN, WallController.SCREEN + "/**")
                .authorizeHttpRequests(paths -> paths.requestMatchers(HttpMethod.GET, WallController.SCREEN + "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, WallController.SCREEN)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SafeHeaders::apply)
                .build();
    }
}
