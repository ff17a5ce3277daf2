package cn.liangdeng.dashboard;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** The SQL statements that Spring's templates and Hibernate sent since this was made, as they log them. */
final class CountedStatements implements AutoCloseable {

    private final Logger templates = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
    private final Logger hibernate = (Logger) LoggerFactory.getLogger("org.hibernate.SQL");
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();

    CountedStatements() {
        events.start();
        for (Logger logger : List.of(templates, hibernate)) {
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(events);
        }
    }

    List<String> seen() {
        return events.list.stream()
                .filter(event -> event.getLoggerName().equals(hibernate.getName())
                        || event.getMessage().startsWith("Executing prepared SQL statement [")
                        || event.getMessage().startsWith("Executing SQL"))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Override
    public void close() {
        for (Logger logger : List.of(templates, hibernate)) {
            logger.detachAppender(events);
            logger.setLevel(null);
            logger.setAdditive(true);
        }
    }
}
