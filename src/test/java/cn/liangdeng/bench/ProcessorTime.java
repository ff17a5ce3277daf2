package cn.liangdeng.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Processor time spent so far by the application, the readers that share its process, and the PostgreSQL server with all its
 * sessions where that runs on the same machine. Sessions that end take their time along, so the pool must keep them.
 */
@Component
class ProcessorTime {

    private final JdbcClient jdbc;

    ProcessorTime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long nanos() {
        long own =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
        return own + server().map(ProcessorTime::nanos).reduce(0L, Long::sum);
    }

    /** The server's processes; none where it runs elsewhere. */
    private Stream<ProcessHandle> server() {
        long session = jdbc.sql("select pg_backend_pid()").query(Long.class).single();
        Optional<ProcessHandle> server = ProcessHandle.of(session)
                .filter(process -> process.info().command().orElse("").contains("postgres"))
                .flatMap(ProcessHandle::parent);
        return server.stream().flatMap(ProcessHandle::children);
    }

    private static long nanos(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }
}
