package cn.liangdeng.extraction.grammar;

import java.util.List;

/**
 * Words that say who answers.
 *
 * @param start first index of the words, brackets included
 * @param end index after the last
 * @param leads responsible or leading units in order
 * @param supports units that co-operate
 * @param leaders persons with their role: 张三(责任领导)
 */
public record Responsibility(int start, int end, List<String> leads, List<String> supports, List<String> leaders) {

    public Responsibility {
        leads = List.copyOf(leads);
        supports = List.copyOf(supports);
        leaders = List.copyOf(leaders);
    }

    /** Whether the words name nobody. */
    public boolean isEmpty() {
        return leads.isEmpty() && supports.isEmpty() && leaders.isEmpty();
    }
}
