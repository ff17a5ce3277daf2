/**
 * Kept benchmarks over generated data. They are no tests of the build (their names do not end so); docs/benchmarks.md says how
 * each is run and what it gave.
 */
@NullMarked
package cn.liangdeng.bench;

import org.jspecify.annotations.NullMarked;
