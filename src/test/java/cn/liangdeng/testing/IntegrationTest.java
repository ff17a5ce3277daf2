package cn.liangdeng.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole application on a real PostgreSQL, with a clock that the test sets. All tests that carry only this annotation share
 * one context and one database; each makes a district's data of its own or rolls back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestClock.Configuration.class)
@TestPropertySource(properties = {"liangdeng.first-district.enabled=false", "liangdeng.reading.patience=60s"})
public @interface IntegrationTest {}
