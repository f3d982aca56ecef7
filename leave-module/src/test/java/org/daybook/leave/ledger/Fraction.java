package org.daybook.leave.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A fraction of whole numbers: nothing is rounded until somebody asks for it. */
record Fraction(BigInteger above, BigInteger below) {

    static final Fraction ZERO = of(0, 1);

    static Fraction of(long above, long below) {
        return new Fraction(BigInteger.valueOf(above), BigInteger.valueOf(below));
    }

    static Fraction of(BigDecimal number) {
        return of(number.movePointRight(4).longValueExact(), 10_000);
    }

    Fraction plus(Fraction other) {
        return reduced(above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
    }

    Fraction times(Fraction other) {
        return reduced(above.multiply(other.above), below.multiply(other.below));
    }

    Fraction over(long divisor) {
        return reduced(above, below.multiply(BigInteger.valueOf(divisor)));
    }

    boolean isMoreThan(Fraction other) {
        return above.multiply(other.below).compareTo(other.above.multiply(below)) > 0;
    }

    /** In ten-thousandths, halves up; only of what is not below nothing. */
    long units() {
        BigInteger twice = above.multiply(BigInteger.valueOf(20_000)).add(below);
        return twice.divide(below.multiply(BigInteger.TWO)).longValueExact();
    }

    private static Fraction reduced(BigInteger above, BigInteger below) {
        BigInteger common = above.gcd(below);
        return common.signum() == 0 ? ZERO : new Fraction(above.divide(common), below.divide(common));
    }
}
