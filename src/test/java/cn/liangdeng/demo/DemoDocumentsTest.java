package cn.liangdeng.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.access.ActingAs;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.intake.CoverageLedger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** What became of the demo district's documents. Shares its application with the browser tests. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class DemoDocumentsTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CoverageLedger ledger;

    @Autowired
    private ActingAs acting;

    @Test
    void theWordsOfEveryTargetStandInItsDocument() {
        assertThat(jdbc.sql("""
                        select target.title
                        from target.pub_target target
                        join document.pub_clause clause on clause.id = target.clause_id
                        join document.policy_document document on document.id = clause.document_id
                        where substring(document.text from clause.start_offset + 1
                                        for clause.end_offset - clause.start_offset) <> clause.quote
                           or document.id <> target.document_id
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void aDocumentWasRevised() {
        assertThat(jdbc.sql("""
                        select status || ' ' || edition from document.policy_document
                        where title like '%城市更新三年行动方案%' order by edition
                        """).query(String.class).list()).containsExactly("SUPERSEDED 1", "PUBLISHED 2");
        assertThat(targets("%城市更新三年行动方案%"))
                .containsExactlyInAnyOrder(
                        "2 新增公共停车位 7000 ACTIVE",
                        "2 完成老旧小区改造 60 ACTIVE",
                        "1 更新改造燃气管网 130 WITHDRAWN",
                        "2 新建改建农村公路 102 ACTIVE");
    }

    @Test
    void aDocumentWasWithdrawnWithItsTargets() {
        assertThat(jdbc.sql("select status from document.policy_document where title like '%促进消费若干措施%'")
                        .query(String.class)
                        .list())
                .containsExactly("WITHDRAWN");
        assertThat(targets("%促进消费若干措施%")).containsExactly("1 引进品牌首店 22 WITHDRAWN");
    }

    /** Whoever opens the desk or the ledger of a document in force finds nothing left to do. */
    @Test
    void everyDocumentInForceIsAccountedFor() {
        assertThat(jdbc.sql("""
                        select document.title from document.policy_document document
                        where document.status <> 'DRAFT'
                          and not exists (select 1 from intake.draft where document_id = document.id and state = 'PUBLISHED')
                        """).query(String.class).list()).isEmpty();
        assertThat(jdbc.sql("""
                        select document.title || ' ' || draft.quote
                        from intake.draft
                        join document.policy_document document on document.id = draft.document_id
                        where document.status <> 'DRAFT' and draft.state in ('OPEN', 'ACCEPTED')
                        """).query(String.class).list()).isEmpty();
        for (long document : jdbc.sql("select id from document.policy_document where status <> 'DRAFT'")
                .query(Long.class)
                .list()) {
            assertThat(acting.call(DemoDocument.ADMINISTRATOR, () -> ledger.open(new DocumentId(document))))
                    .isZero();
        }
    }

    @Test
    void aSecondDocumentSaysOneGoalAgainAndContradictsAnother() {
        assertThat(targets("%政府工作任务清单%")).containsExactlyInAnyOrder("1 实际利用外资 10000 ACTIVE", "1 新增公共停车位 2600 ACTIVE");
    }

    /** Edition of the document, indicator, bound and status of each target. */
    private List<String> targets(String title) {
        return jdbc.sql("""
                        select document.edition || ' ' || indicator.name || ' ' || trim_scale(terms.bound) || ' ' || target.status
                        from target.pub_target target
                        join target.pub_indicator indicator on indicator.id = target.indicator_id
                        join document.policy_document document on document.id = target.document_id
                        join lateral (
                            select bound from target.pub_terms where target_id = target.id order by number desc limit 1
                        ) terms on true
                        where document.title like :title
                        """).param("title", title).query(String.class).list();
    }
}
