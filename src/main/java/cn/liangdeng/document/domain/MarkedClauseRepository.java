package cn.liangdeng.document.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MarkedClauseRepository extends Repository<MarkedClause, Long> {

    MarkedClause save(MarkedClause clause);

    @Query("select c from MarkedClause c where c.documentId = :document and c.start = :start and c.end = :end")
    Optional<MarkedClause> at(long document, int start, int end);

    @Query("select c from MarkedClause c where c.documentId = :document order by c.start, c.end desc, c.id")
    List<MarkedClause> of(long document);
}
