package cn.liangdeng.extraction.assemble;

import java.time.LocalDate;

/** A stretch of days, both inclusive. */
record Period(LocalDate from, LocalDate to) {

    /** Stands for the years of a document that names none. */
    static final Period UNKNOWN = Period.years(1, 1);

    static Period years(int from, int to) {
        return new Period(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
    }

    int firstYear() {
        return from.getYear();
    }

    boolean severalYears() {
        return to.getYear() > from.getYear();
    }
}
