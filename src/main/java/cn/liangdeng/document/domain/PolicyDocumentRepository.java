package cn.liangdeng.document.domain;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PolicyDocumentRepository extends JpaRepository<PolicyDocument, Long> {

    @Query("select d from PolicyDocument d where d.id = :id and d.districtId = :district")
    Optional<PolicyDocument> find(long id, long district);

    /** Whether another document that is not withdrawn bears the 文号 (index uq_policy_document_number). */
    @Query("""
            select count(d) > 0 from PolicyDocument d
            where d.districtId = :district and d.documentNumber = :number and d.id <> :except
              and d.status <> cn.liangdeng.document.DocumentStatus.WITHDRAWN
            """)
    boolean isNumberTaken(long district, String number, long except);
}
