package cn.liangdeng.bench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What many simulated officials met. */
final class OfficialLog {

    /** What an official does. */
    enum Act {
        SIGN_IN("sign in (password check included)"),
        OPEN("open 本月填报"),
        SAVE("save a cell");

        private final String title;

        Act(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    private final Map<Act, Queue<Long>> nanos = new EnumMap<>(Act.class);
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();

    OfficialLog() {
        for (Act act : Act.values()) {
            nanos.put(act, new ConcurrentLinkedQueue<>());
        }
    }

    void took(Act act, long time) {
        nanos.get(act).add(time);
    }

    void error(String what) {
        errors.add(what);
    }

    List<String> errors() {
        return List.copyOf(errors);
    }

    Times times(Act act) {
        return new Times(nanos.get(act).stream().mapToLong(Long::longValue).toArray());
    }
}
