package cn.liangdeng.evaluation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact rational number, always in lowest terms. Lights are decided by comparing exact values, never rounded ones
 * (docs/progress.md §9), and a straight line over eleven months has no finite decimals.
 */
public final class Fraction implements Comparable<Fraction> {

    /** Decimals of every number that leaves the module. */
    static final int SCALE = 4;

    static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);
    static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);
    static final Fraction HUNDRED = of(100);

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Fraction(BigInteger numerator, BigInteger denominator) {
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        this.numerator = numerator.divide(divisor);
        this.denominator = denominator.divide(divisor);
    }

    static Fraction of(long value) {
        return new Fraction(BigInteger.valueOf(value), BigInteger.ONE);
    }

    /** @throws ArithmeticException if the denominator is 0 */
    static Fraction of(long numerator, long denominator) {
        return of(numerator).dividedBy(of(denominator));
    }

    /** The decimal's exact value. */
    public static Fraction of(BigDecimal value) {
        BigInteger unscaled = value.unscaledValue();
        return value.scale() > 0
                ? new Fraction(unscaled, BigInteger.TEN.pow(value.scale()))
                : new Fraction(unscaled.multiply(BigInteger.TEN.pow(-value.scale())), BigInteger.ONE);
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws NumberFormatException if the text is neither {@code n} nor {@code n/d}
     */
    public static Fraction parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return new Fraction(new BigInteger(text), BigInteger.ONE);
        }
        BigInteger denominator = new BigInteger(text.substring(slash + 1));
        if (denominator.signum() <= 0) {
            throw new NumberFormatException("denominator must be positive: " + text);
        }
        return new Fraction(new BigInteger(text.substring(0, slash)), denominator);
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** @throws ArithmeticException if the other is 0 */
    Fraction dividedBy(Fraction other) {
        if (other.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** A hundred times the value: a share as percent. */
    public Fraction percent() {
        return times(HUNDRED);
    }

    Fraction negated() {
        return new Fraction(numerator.negate(), denominator);
    }

    Fraction abs() {
        return signum() < 0 ? negated() : this;
    }

    Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** −1, 0 or 1. */
    public int signum() {
        return numerator.signum();
    }

    boolean isPositive() {
        return signum() > 0;
    }

    boolean isMoreThan(Fraction other) {
        return compareTo(other) > 0;
    }

    boolean isAtLeast(Fraction other) {
        return compareTo(other) >= 0;
    }

    boolean isAtMost(Fraction other) {
        return compareTo(other) <= 0;
    }

    /** For people to read: four decimals, halves away from zero, no negative zero. */
    public BigDecimal rounded() {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), SCALE, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fraction that
                && numerator.equals(that.numerator)
                && denominator.equals(that.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    /** The exact value as {@code n} or {@code n/d}. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
