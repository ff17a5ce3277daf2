package cn.liangdeng.platform;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The database that the application brings along; read only where {@code spring.datasource.url} is absent.
 *
 * @param directory where its data and programs live, created when missing; relative to the working directory
 * @param port its TCP port on the loopback address; 0 takes a free one
 * @param disposable true for tests: every start gets an empty database beside the others, deleted when it stops
 */
@ConfigurationProperties("liangdeng.embedded-database")
record EmbeddedDatabaseProperties(
        @DefaultValue("data/postgres") Path directory,
        @DefaultValue("0") int port,
        @DefaultValue("false") boolean disposable) {}
