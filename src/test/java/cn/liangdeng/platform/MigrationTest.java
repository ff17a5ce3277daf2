package cn.liangdeng.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.testing.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class MigrationTest {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyConstraintHasANameOfItsOwn() {
        var unnamed = jdbc.sql("""
                select conrelid::regclass || '.' || conname
                from pg_constraint
                join pg_namespace on pg_namespace.oid = connamespace
                where nspname not in ('pg_catalog', 'information_schema', 'public')
                  and contype <> 'n'
                  and conname !~ '^(pk|fk|uq|ck|ex)_'
                """).query(String.class).list();
        assertThat(unnamed).isEmpty();
    }

    /** A join does not reach into a view with a window function: for the terms of one target those of all were read. */
    @Test
    void noPublishedViewHoldsAWindowFunction() {
        var windows = jdbc.sql("""
                select schemaname || '.' || viewname
                from pg_views
                where viewname like 'pub\\_%' and definition ~* '\\yover\\s*\\('
                """).query(String.class).list();
        assertThat(windows).isEmpty();
    }

    @Test
    void theDatabaseSortsChineseByPinyin() {
        var names = jdbc.sql("select n from (values ('鄞州'), ('安吉'), ('海曙')) t(n) order by n")
                .query(String.class)
                .list();
        assertThat(names).containsExactly("安吉", "海曙", "鄞州");
    }

    @Test
    void theDatabaseKeepsWhatItHasConfirmed() {
        assertThat(jdbc.sql("show fsync").query(String.class).single()).isEqualTo("on");
        assertThat(jdbc.sql("show synchronous_commit").query(String.class).single())
                .isEqualTo("on");
    }
}
