package cn.liangdeng.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Adds up the time that statements take, seen from the application: from handing one to the driver until its rows are there.
 * Of use while one request runs at a time.
 */
@Component
class StatementTime implements BeanPostProcessor {

    private static final AtomicLong NANOS = new AtomicLong();
    private static final AtomicInteger STATEMENTS = new AtomicInteger();

    /** Time and number of statements since the last call. */
    record Taken(long nanos, int statements) {}

    static Taken take() {
        return new Taken(NANOS.getAndSet(0), STATEMENTS.getAndSet(0));
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof Timed) ? new Timed(source) : bean;
    }

    private static final class Timed extends DelegatingDataSource {

        Timed(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        Object result = invoke(connection, method, arguments);
                        return method.getName().equals("prepareStatement")
                                ? statement((PreparedStatement) result)
                                : result;
                    });
        }

        private static PreparedStatement statement(PreparedStatement statement) {
            return (PreparedStatement) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {PreparedStatement.class},
                    (proxy, method, arguments) -> {
                        if (!method.getName().startsWith("execute")) {
                            return invoke(statement, method, arguments);
                        }
                        long begun = System.nanoTime();
                        try {
                            return invoke(statement, method, arguments);
                        } finally {
                            NANOS.addAndGet(System.nanoTime() - begun);
                            STATEMENTS.incrementAndGet();
                        }
                    });
        }

        private static Object invoke(Object on, Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(on, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
