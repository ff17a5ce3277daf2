package cn.liangdeng.intake.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DraftRepository extends JpaRepository<Draft, Long> {

    @Query("select d from Draft d where d.id = :id and d.districtId = :district")
    Optional<Draft> find(long id, long district);

    @Query(
            "select d from Draft d where d.documentId = :document and d.districtId = :district order by d.start, d.end, d.id")
    List<Draft> of(long document, long district);

    /** Holds back, until this transaction ends, everybody else who asks for the same document's lock. */
    @Query(
            value =
                    "select 1 from pg_advisory_xact_lock(hashtext('intake.draft'), cast(:document % 2147483647 as integer))",
            nativeQuery = true)
    int lock(long document);
}
