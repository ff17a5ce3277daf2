package cn.liangdeng.document.domain;

import cn.liangdeng.document.DocumentStatus;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PolicyDocumentRepository extends JpaRepository<PolicyDocument, Long> {

    @Query("select d from PolicyDocument d where d.id = :id and d.districtId = :district")
    Optional<PolicyDocument> find(long id, long district);

    @Query("select d.status from PolicyDocument d where d.id = :id and d.districtId = :district")
    Optional<DocumentStatus> status(long id, long district);

    /** The same for reading: within one transaction it is loaded once. */
    default Optional<PolicyDocument> read(long id, long district) {
        return findById(id).filter(document -> document.belongsTo(district));
    }

    /** The newest document that is neither withdrawn nor superseded and whose original has this content. */
    @Query(value = """
            select d.* from document.policy_document d
            join attachment.pub_file f on f.id = d.file_id
            where d.district_id = :district and f.sha256 = :sha256 and d.status in ('DRAFT', 'PUBLISHED')
            order by d.id desc
            limit 1
            """, nativeQuery = true)
    Optional<PolicyDocument> withContent(long district, String sha256);

    @Query("select count(d) > 0 from PolicyDocument d where d.revisesId = :base")
    boolean isRevised(long base);

    @Query(
            "select d from PolicyDocument d where coalesce(d.lineageId, d.id) = :lineage and d.districtId = :district order by d.edition")
    List<PolicyDocument> lineage(long lineage, long district);

    /** Whether another document that is not withdrawn bears the 文号 (index uq_policy_document_number). */
    @Query("""
            select count(d) > 0 from PolicyDocument d
            where d.districtId = :district and d.documentNumber = :number and d.id <> :except
              and d.status <> cn.liangdeng.document.DocumentStatus.WITHDRAWN
              and d.status <> cn.liangdeng.document.DocumentStatus.SUPERSEDED
              and not (d.status = cn.liangdeng.document.DocumentStatus.DRAFT and d.revisesId is not null)
            """)
    boolean isNumberTaken(long district, String number, long except);
}
