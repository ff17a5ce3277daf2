package cn.liangdeng.document.domain;

import cn.liangdeng.document.Clause;
import cn.liangdeng.document.ClauseId;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.shared.DistrictId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Words of a document that a target was made from. Never changed. */
@Entity
@Table(schema = "document", name = "clause")
class MarkedClause {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "clause")
    @SequenceGenerator(name = "clause", sequenceName = "document.clause_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "district_id", updatable = false)
    private long districtId;

    @Column(name = "document_id", updatable = false)
    private long documentId;

    @Column(name = "start_offset", updatable = false)
    private int start;

    @Column(name = "end_offset", updatable = false)
    private int end;

    @Column(updatable = false)
    private String quote;

    @Column(updatable = false)
    private boolean measurable;

    /** For the persistence library. */
    @SuppressWarnings("NullAway")
    protected MarkedClause() {}

    MarkedClause(DistrictId district, DocumentId document, int start, int end, String quote, boolean measurable) {
        this.districtId = district.value();
        this.documentId = document.value();
        this.start = start;
        this.end = end;
        this.quote = quote;
        this.measurable = measurable;
    }

    ClauseId id() {
        return new ClauseId(Objects.requireNonNull(id));
    }

    Clause asClause() {
        return new Clause(id(), new DocumentId(documentId), start, end, quote, measurable);
    }
}
