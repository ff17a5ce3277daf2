package cn.liangdeng.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.testing.IntegrationTest;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A foreign key is what statements join and narrow by: it is the beginning of an index, or a line here says that none asks by it. */
@IntegrationTest
class ForeignKeyIndexTest {

    /** Rows found by their person, document, unit, file or meeting; the district stands in them for their owner's sake. */
    private static final Set<String> OWNED_BY_ANOTHER = Set.of(
            "access.person (district_id)",
            "attachment.file (district_id)",
            "document.reading_notice (district_id)",
            "notification.message (district_id)",
            "reporting.finding (district_id)",
            "reporting.sheet_column (district_id)",
            "reporting.sheet_name (district_id)",
            "target.change (district_id)");

    /** Asked for together with the district, by which their indexes begin, or as rows of what they belong to. */
    private static final Set<String> NEVER_ALONE = Set.of(
            "access.charge (unit_id)",
            "dispatch.agenda_item (unit_id)",
            "dispatch.decision (unit_id)",
            "intake.draft_unit (unit_id)",
            "progress.ranking_publication (scope_id)",
            "progress.ranking_scope (document_id)",
            "progress.target_answer (target_id)",
            "reporting.backfill (unit_id)",
            "reporting.backfill_value (indicator_id)",
            "reporting.extension (indicator_id)",
            "reporting.sheet_name (indicator_id)",
            "reporting.spot_check (unit_id)",
            "reporting.urging (unit_id)",
            "target.light_rule (document_id)");

    /** Followed only from the row that bears them. */
    private static final Set<String> ONE_WAY = Set.of(
            "intake.draft (merged_into_id)",
            "intake.draft (parent_id)",
            "intake.draft (same_as_id)",
            "intake.draft (split_from_id)",
            "intake.revision (base_id)",
            "progress.progress (rule_version_id)",
            "progress.progress (terms_id)",
            "target.past_source (clause_id)");

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyForeignKeyBeginsAnIndexOrIsNeverAskedBy() {
        Set<String> excused = Stream.of(OWNED_BY_ANOTHER, NEVER_ALONE, ONE_WAY)
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(unindexed())).isEqualTo(excused);
    }

    private Set<String> unindexed() {
        return jdbc.sql("""
                        -- Foreign keys whose columns no index, unless it covers a part of the rows only, begins with.
                        select schema.nspname || '.' || holder.relname || ' ('
                               || (select string_agg(attribute.attname, ', ' order by key.place)
                                   from unnest(con.conkey) with ordinality key (number, place)
                                   join pg_attribute attribute on attribute.attrelid = con.conrelid and attribute.attnum = key.number)
                               || ')'
                        from pg_constraint con
                        join pg_class holder on holder.oid = con.conrelid
                        join pg_namespace schema on schema.oid = holder.relnamespace
                        where con.contype = 'f'
                          and not exists (
                              select 1
                              from pg_index idx
                              where idx.indrelid = con.conrelid
                                and (select array_agg(col order by col)
                                     from unnest((idx.indkey::int2[])[0:cardinality(con.conkey) - 1]) col)
                                    = (select array_agg(col order by col) from unnest(con.conkey) col)
                                and (idx.indpred is null or position('IS NOT NULL' in pg_get_expr(idx.indpred, idx.indrelid)) > 0))
                        """).query(String.class).set();
    }
}
