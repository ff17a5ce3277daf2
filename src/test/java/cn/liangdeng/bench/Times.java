package cn.liangdeng.bench;

import java.util.Arrays;
import java.util.Locale;

/** Measured times in nanoseconds. */
record Times(long[] nanos) {

    Times {
        nanos = nanos.clone();
        Arrays.sort(nanos);
    }

    double median() {
        return at(0.5);
    }

    double p95() {
        return at(0.95);
    }

    /** The time that this share of them does not exceed; 1 is the longest. */
    double at(double share) {
        return nanos[(int) Math.ceil(share * nanos.length) - 1] / 1e6;
    }

    /** Milliseconds with as many digits as mean something. */
    static String ms(double milliseconds) {
        return String.format(Locale.ROOT, milliseconds < 10 ? "%.1f" : "%.0f", milliseconds);
    }
}
