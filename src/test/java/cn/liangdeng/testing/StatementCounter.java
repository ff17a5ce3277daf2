package cn.liangdeng.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/** Notes the SQL that the present thread sends, so that a test can say how much a page may ask. A bean of every test context. */
@Component
public class StatementCounter implements BeanPostProcessor {

    private static final ThreadLocal<List<String>> STATEMENTS = ThreadLocal.withInitial(ArrayList::new);

    /** Code under watch. */
    public interface Watched {
        void run() throws Exception;
    }

    /** The statements that the code prepares, in their order. */
    public static List<String> during(Watched code) throws Exception {
        STATEMENTS.get().clear();
        code.run();
        return List.copyOf(STATEMENTS.get());
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof Watching) ? new Watching(source) : bean;
    }

    /** A data source whose connections tell what they are asked. */
    private static final class Watching extends DelegatingDataSource {

        Watching(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().startsWith("prepare") && arguments != null) {
                            STATEMENTS.get().add(arguments[0].toString());
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
