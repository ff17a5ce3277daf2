package cn.liangdeng.document.web;

import cn.liangdeng.document.DocumentCard;
import cn.liangdeng.document.DocumentData;
import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.BindingResult;

/**
 * What is typed to correct a document's data.
 *
 * @param firstMonth first month of the period, yyyy-MM
 * @param lastMonth last month of the period, yyyy-MM
 * @param version state of the document when the form was opened
 */
record DocumentDataForm(
        @Nullable String title,
        @Nullable String documentNumber,
        @Nullable String issuer,
        @Nullable String indexNumber,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate writtenOn,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate issuedOn,

        @Nullable String firstMonth,
        @Nullable String lastMonth,
        @Nullable Integer version) {

    static DocumentDataForm of(DocumentCard card) {
        DocumentData data = card.data();
        return new DocumentDataForm(
                data.title(),
                data.documentNumber(),
                data.issuer(),
                data.indexNumber(),
                data.writtenOn(),
                data.issuedOn(),
                Objects.toString(data.firstMonth(), ""),
                Objects.toString(data.lastMonth(), ""),
                card.version());
    }

    /** The data as typed; what cannot be read is noted at its field. */
    DocumentData toData(BindingResult errors) {
        return new DocumentData(
                title == null ? "" : title.strip(),
                optional(documentNumber),
                optional(issuer),
                optional(indexNumber),
                writtenOn,
                issuedOn,
                month("firstMonth", firstMonth, errors),
                month("lastMonth", lastMonth, errors));
    }

    int expectedVersion() {
        return Objects.requireNonNullElse(version, 0);
    }

    private static @Nullable ReportingMonth month(String field, @Nullable String typed, BindingResult errors) {
        String stripped = optional(typed);
        if (stripped == null) {
            return null;
        }
        try {
            return ReportingMonth.parse(stripped);
        } catch (IllegalArgumentException unreadable) {
            errors.rejectValue(field, "shared.validation.month");
            return null;
        }
    }

    private static @Nullable String optional(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
