package cn.liangdeng.document.web;

import cn.liangdeng.document.Citation;
import cn.liangdeng.document.DocumentCard;
import cn.liangdeng.document.DocumentData;
import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.BindingResult;

/**
 * What is typed to correct a document's data.
 *
 * @param firstMonth first month of the period, yyyy-MM
 * @param lastMonth last month of the period, yyyy-MM
 * @param citations superior documents, one a line: 《title》(文号)
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
        @Nullable String citations,
        @Nullable Integer version) {

    /** 《title》 or a title alone, with the 文号 in brackets behind it. */
    private static final Pattern CITED = Pattern.compile("^《?(.+?)》?(?:\\s*[(\uFF08]([^()\uFF08\uFF09]*号)[)\uFF09])?$");

    static DocumentDataForm of(DocumentCard card, List<Citation> cited) {
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
                cited.stream().map(DocumentDataForm::line).collect(Collectors.joining("\n")),
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

    private static String line(Citation citation) {
        String number = citation.documentNumber();
        return "《" + citation.title() + "》" + (number == null ? "" : "\uFF08" + number + "\uFF09");
    }

    /** The superior documents as typed, one a line. */
    List<Citation> cited() {
        return Objects.requireNonNullElse(citations, "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(CITED::matcher)
                .filter(Matcher::matches)
                .map(found -> new Citation(found.group(1), optional(found.group(2))))
                .toList();
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
