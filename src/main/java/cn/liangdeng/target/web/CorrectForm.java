package cn.liangdeng.target.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is typed for a 勘误. Holds wrong input too. */
record CorrectForm(@Nullable String reason, @Nullable String version, TermsForm terms) {

    CorrectForm {
        terms = Objects.requireNonNullElseGet(terms, TermsForm::empty);
    }

    static CorrectForm of(TermsForm terms, int version) {
        return new CorrectForm("", Integer.toString(version), terms);
    }
}
