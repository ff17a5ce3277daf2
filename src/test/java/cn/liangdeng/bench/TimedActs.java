package cn.liangdeng.bench;

import cn.liangdeng.bench.StatementTime.Taken;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * How long an act took, done many times by one person.
 *
 * @param goal median in milliseconds that it is to keep
 * @param processor milliseconds of processor time of an act, of the application and its client together
 * @param statements time in statements
 * @param count how many statements the last one issued
 */
record TimedActs(String what, String goal, Times times, double processor, Times statements, int count) {

    /** Times acts one by one, with their statements. */
    static final class Recorder {

        private final long[] times;
        private final long[] statements;
        private final OperatingSystemMXBean process =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        private long processor;
        private int done;
        private int count;

        Recorder(int acts) {
            times = new long[acts];
            statements = new long[acts];
        }

        interface Act {
            void run() throws Exception;
        }

        void record(Act act) throws Exception {
            StatementTime.take();
            long before = process.getProcessCpuTime();
            long begun = System.nanoTime();
            act.run();
            times[done] = System.nanoTime() - begun;
            processor += process.getProcessCpuTime() - before;
            Taken taken = StatementTime.take();
            statements[done++] = taken.nanos();
            count = taken.statements();
        }

        TimedActs measured(String what, String goal) {
            return new TimedActs(what, goal, new Times(times), processor / 1e6 / done, new Times(statements), count);
        }
    }

    /** A line for each. */
    static String table(List<TimedActs> all) {
        StringBuilder text = new StringBuilder();
        text.append(
                "| act | goal (ms) | median (ms) | p95 (ms) | processor, mean (ms) | SQL, median (ms) | statements |\n");
        text.append("|---|---:|---:|---:|---:|---:|---:|\n");
        for (TimedActs one : all) {
            text.append("| %s | ≤ %s | %s | %s | %s | %s | %d |%n"
                    .formatted(
                            one.what(),
                            one.goal(),
                            Times.ms(one.times().median()),
                            Times.ms(one.times().p95()),
                            Times.ms(one.processor()),
                            Times.ms(one.statements().median()),
                            one.count()));
        }
        return text.toString();
    }
}
