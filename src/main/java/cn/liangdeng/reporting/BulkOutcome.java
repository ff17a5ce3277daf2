package cn.liangdeng.reporting;

import java.util.List;

/**
 * What became of a bulk act.
 *
 * @param done the reports on which it was done (or had been done before)
 * @param refused the others, unchanged, each with the reason
 */
public record BulkOutcome(List<ReportId> done, List<Refusal> refused) {

    public BulkOutcome {
        done = List.copyOf(done);
        refused = List.copyOf(refused);
    }

    /**
     * Why one report was left as it was.
     *
     * @param messageKey key of the sentence in the bundles
     * @param arguments its arguments
     */
    public record Refusal(ReportId report, String messageKey, List<Object> arguments) {

        public Refusal {
            arguments = List.copyOf(arguments);
        }
    }
}
