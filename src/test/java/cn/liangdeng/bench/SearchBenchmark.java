package cn.liangdeng.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** How long a search takes on the demo data (issue: under 100 ms), the whole page over real HTTP from the same machine. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class SearchBenchmark {

    private static final int WARM_UP = 100;
    private static final int ASKED = 100;
    private static final double LONGEST = 100;

    /** What is typed, and what kind of question that is. */
    private static final Map<String, String> QUESTIONS = questions();

    @LocalServerPort
    private int port;

    private static Map<String, String> questions() {
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("投资", "two characters");
        questions.put("企业", "two characters that stand everywhere");
        questions.put("公共停车位", "an indicator");
        questions.put("区商务局", "a unit");
        questions.put("qswj", "a unit by the initials of its pinyin");
        questions.put("量子", "what is not there");
        return questions;
    }

    @Test
    void searches() throws Exception {
        Visitor leader = new Visitor("http://127.0.0.1:" + port).signIn("lingdao", "Yunting-2026");
        StringBuilder table = new StringBuilder("Demo district; " + BenchmarkTables.machine() + ".\n\n" + """
                | asked | median (ms) | p95 (ms) | longest (ms) |
                |---|---:|---:|---:|
                """);
        Map<String, Times> taken = new LinkedHashMap<>();
        for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
            String path = "/search?q=" + URLEncoder.encode(question.getKey(), StandardCharsets.UTF_8);
            ask(leader, path, WARM_UP);
            Times times = ask(leader, path, ASKED);
            taken.put(question.getKey(), times);
            table.append("| %s (%s) | %s | %s | %s |%n"
                    .formatted(
                            question.getKey(),
                            question.getValue(),
                            Times.ms(times.median()),
                            Times.ms(times.p95()),
                            Times.ms(times.at(1))));
        }
        BenchmarkTables.publish("search", table.toString());
        assertThat(taken)
                .allSatisfy((question, times) ->
                        assertThat(times.median()).as(question).isLessThan(LONGEST));
    }

    private static Times ask(Visitor visitor, String path, int often) throws Exception {
        long[] nanos = new long[often];
        for (int i = 0; i < often; i++) {
            long began = System.nanoTime();
            visitor.get(path);
            nanos[i] = System.nanoTime() - began;
        }
        return new Times(nanos);
    }
}
