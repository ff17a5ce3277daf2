package cn.liangdeng.document.domain;

import cn.liangdeng.attachment.FileId;
import cn.liangdeng.document.DocumentCard;
import cn.liangdeng.document.DocumentData;
import cn.liangdeng.document.DocumentEdition;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.DocumentStatus;
import cn.liangdeng.document.DocumentWithdrawal;
import cn.liangdeng.document.PreparedDocument;
import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A policy document: a text that never changes, and data about it that a person may correct. */
@Entity
@Table(schema = "document", name = "policy_document")
class PolicyDocument {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "policy_document")
    @SequenceGenerator(name = "policy_document", sequenceName = "document.policy_document_seq", allocationSize = 20)
    private @Nullable Long id;

    @Column(name = "district_id", updatable = false)
    private long districtId;

    private String title;

    @Column(name = "document_number")
    private @Nullable String documentNumber;

    private @Nullable String issuer;

    @Column(name = "index_number")
    private @Nullable String indexNumber;

    @Column(name = "written_on")
    private @Nullable LocalDate writtenOn;

    @Column(name = "issued_on")
    private @Nullable LocalDate issuedOn;

    @Column(name = "first_month")
    private @Nullable ReportingMonth firstMonth;

    @Column(name = "last_month")
    private @Nullable ReportingMonth lastMonth;

    @Enumerated(EnumType.STRING)
    private DocumentStatus status;

    @Column(name = "file_id", updatable = false)
    private long fileId;

    @Basic(fetch = FetchType.EAGER)
    @Column(updatable = false)
    private String text;

    @Column(updatable = false)
    private String structure;

    @Column(name = "imported_by", updatable = false)
    private long importedBy;

    @Column(name = "imported_at", updatable = false)
    private Instant importedAt;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    /** The first version's id; absent in the first version itself. */
    @Column(name = "lineage_id", updatable = false)
    private @Nullable Long lineageId;

    @Column(updatable = false)
    private int edition = 1;

    @Column(name = "revises_id", updatable = false)
    private @Nullable Long revisesId;

    @Column(name = "effective_from")
    private @Nullable ReportingMonth effectiveFrom;

    @Embedded
    private @Nullable WithdrawalAct withdrawal;

    @Version
    private int version;

    /** For the persistence library. */
    @SuppressWarnings("NullAway")
    protected PolicyDocument() {}

    PolicyDocument(
            DistrictId district, DocumentText text, DocumentData data, FileId original, AccountId by, Instant now) {
        this.districtId = district.value();
        this.text = text.text();
        this.structure = StructureCodec.write(text.blocks());
        this.fileId = original.value();
        this.importedBy = by.value();
        this.importedAt = now;
        this.status = DocumentStatus.DRAFT;
        this.title = data.title();
        take(data);
    }

    /** The next version of a document. */
    PolicyDocument(PolicyDocument base, PreparedDocument prepared, FileId original, AccountId by, Instant now) {
        this(new DistrictId(base.districtId), prepared.text(), prepared.data(), original, by, now);
        if (base.status != DocumentStatus.PUBLISHED) {
            throw BusinessException.conflict("document.revise.notInForce");
        }
        this.lineageId = base.lineage();
        this.edition = base.edition + 1;
        this.revisesId = base.id;
    }

    DocumentId id() {
        return new DocumentId(Objects.requireNonNull(id));
    }

    FileId original() {
        return new FileId(fileId);
    }

    DocumentStatus status() {
        return status;
    }

    DocumentText text() {
        return new DocumentText(text, StructureCodec.read(structure));
    }

    /** The words between two code points of the text; a {@code words} of {@link #text()} without its structure. */
    String words(int start, int end) {
        if (start < 0 || start >= end || end > text.codePointCount(0, text.length())) {
            throw BusinessException.invalid("document.clause.outside");
        }
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }

    DocumentData data() {
        return new DocumentData(title, documentNumber, issuer, indexNumber, writtenOn, issuedOn, firstMonth, lastMonth);
    }

    /** True where it is a document of this district. */
    boolean belongsTo(long district) {
        return districtId == district;
    }

    DocumentCard card() {
        return new DocumentCard(id(), data(), status, original(), importedAt, publishedAt, version);
    }

    void correct(DocumentData data, int expectedVersion) {
        if (version != expectedVersion) {
            throw BusinessException.conflict("document.changedMeanwhile");
        }
        take(data);
    }

    /**
     * Comes into force.
     *
     * @return false if it was in force already
     */
    boolean publish(Instant now) {
        if (status == DocumentStatus.WITHDRAWN || status == DocumentStatus.SUPERSEDED) {
            throw BusinessException.conflict("document.withdrawn");
        }
        if (status == DocumentStatus.PUBLISHED) {
            return false;
        }
        status = DocumentStatus.PUBLISHED;
        publishedAt = now;
        return true;
    }

    /** A newer version takes its place. */
    void supersede() {
        if (status != DocumentStatus.PUBLISHED) {
            throw BusinessException.conflict("document.revise.notInForce");
        }
        status = DocumentStatus.SUPERSEDED;
    }

    /** Counts from this month on in place of the version before. */
    void countFrom(ReportingMonth from) {
        effectiveFrom = from;
    }

    /** 废止. */
    void withdraw(int expectedVersion, WithdrawalAct act) {
        if (version != expectedVersion) {
            throw BusinessException.conflict("document.changedMeanwhile");
        }
        if (status != DocumentStatus.PUBLISHED) {
            throw BusinessException.conflict("document.withdraw.notInForce");
        }
        status = DocumentStatus.WITHDRAWN;
        withdrawal = act;
    }

    Optional<DocumentWithdrawal> withdrawal() {
        return Optional.ofNullable(withdrawal).map(WithdrawalAct::asWithdrawal);
    }

    Optional<DocumentId> revises() {
        return Optional.ofNullable(revisesId).map(DocumentId::new);
    }

    long lineage() {
        return lineageId == null ? id().value() : lineageId;
    }

    DocumentEdition edition() {
        return new DocumentEdition(id(), edition, title, documentNumber, status, effectiveFrom, publishedAt);
    }

    void requireDraft() {
        if (status != DocumentStatus.DRAFT) {
            throw BusinessException.conflict("document.notDraft");
        }
    }

    private void take(DocumentData data) {
        DocumentDataRules.check(data);
        title = data.title();
        documentNumber = data.documentNumber();
        issuer = data.issuer();
        indexNumber = data.indexNumber();
        writtenOn = data.writtenOn();
        issuedOn = data.issuedOn();
        firstMonth = data.firstMonth();
        lastMonth = data.lastMonth();
    }
}
