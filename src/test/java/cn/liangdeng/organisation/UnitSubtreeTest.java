package cn.liangdeng.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The view by which every statement is bounded to a person's scope. */
@IntegrationTest
@Transactional
class UnitSubtreeTest {

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private long district;

    @BeforeEach
    void setUp() {
        district = people.district().value();
    }

    /** Numbers that begin alike lie side by side in the index of the paths. */
    @Test
    void aUnitIsNotBelowAnotherWhoseNumberItsOwnBeginsWith() {
        unit(700_000_001, district);
        unit(700_000_002, 700_000_001);
        unit(7_000_000_010L, district);
        assertThat(below(700_000_001)).containsExactlyInAnyOrder(700_000_001L, 700_000_002L);
        assertThat(below(700_000_002)).containsExactly(700_000_002L);
        assertThat(below(district)).contains(district, 700_000_001L, 700_000_002L, 7_000_000_010L);
    }

    @Test
    void aSubtreeIsFoundWithoutLookingAtTheOtherUnits() {
        jdbc.sql("""
                insert into organisation.unit (id, district_id, parent_id, code, name, short_name, kind, position, path)
                select n, :district, :district, 'S' || n, '子树' || n, '子树' || n, 'DEPARTMENT', 1, '/' || :district || '/' || n || '/'
                from generate_series(800000001, 800003000) n
                """).param("district", district).update();
        jdbc.sql("analyze organisation.unit").update();
        List<String> plan = jdbc.sql("""
                explain select unit_id from organisation.pub_unit_subtree where root_id = any(array[800000001, 800000002])
                """).query(String.class).list();
        assertThat(String.join("\n", plan)).contains("ix_unit_path").doesNotContain("Seq Scan");
    }

    private void unit(long id, long parent) {
        jdbc.sql("""
                insert into organisation.unit (id, district_id, parent_id, code, name, short_name, kind, position, path)
                select :id, district_id, id, 'S' || :id, '子树' || :id, '子树' || :id, 'DEPARTMENT', 1, path || :id || '/'
                from organisation.unit
                where id = :parent
                """).param("id", id).param("parent", parent).update();
    }

    private List<Long> below(long unit) {
        return jdbc.sql("select unit_id from organisation.pub_unit_subtree where root_id = :unit")
                .param("unit", unit)
                .query(Long.class)
                .list();
    }
}
