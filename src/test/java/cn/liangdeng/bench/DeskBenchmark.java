package cn.liangdeng.bench;

import cn.liangdeng.access.Role;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.intake.ImportDesk;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import cn.liangdeng.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * The import desk with a document of 150 drafts: opened, and its drafts accepted one after the other. Over real HTTP from the
 * same machine, one person at a time.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({TestClock.Configuration.class, StatementTime.class})
@TestPropertySource(properties = "liangdeng.first-district.enabled=false")
class DeskBenchmark {

    private static final int DRAFTS = 150;
    private static final int WARM_UP = 100;
    private static final int OPENED = 60;
    private static final String CLERK = "desk1";

    /** What stands between the commitments, with numbers that are none. */
    private static final String PROSE =
            "近年来，全区上下按照“352”行动的部署，累计完成改造项目36个，2025年新增投资12.6亿元，为下一步工作打下了基础。对符合条件的单位给予不超过50万元的补助，自受理之日起15个工作日内办结。\n";

    @Autowired
    private ImportDesk desk;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @Test
    void aDocumentOfAHundredAndFiftyDrafts() throws Exception {
        UnitId office = people.department("测量区政府办公室");
        people.account(CLERK, office, Role.DOCUMENT_ADMINISTRATOR);
        for (int unit = 0; unit < 10; unit++) {
            people.department("区测量" + letters(unit) + "局");
        }
        DocumentId document = signedIn.call(CLERK, () -> desk.importFile("方案.txt", text()));
        List<DraftView> drafts = signedIn.call(CLERK, () -> desk.drafts(document));
        if (drafts.size() != DRAFTS) {
            throw new IllegalStateException(drafts.size() + " drafts");
        }
        jdbc.sql("vacuum analyze").update();
        Visitor visitor = new Visitor("http://127.0.0.1:" + port).signIn(CLERK, People.PASSWORD);
        String path = "/intake/" + document.value();
        List<TimedActs> measured = new ArrayList<>();
        measured.add(open(visitor, path, "open the desk, nothing decided", "150"));
        decide(visitor, path, drafts, "accept", "reopen");
        decide(visitor, path, drafts, "accept", "reopen");
        measured.add(decide(visitor, path, drafts, "accept").measured("accept a draft", "30"));
        measured.add(open(visitor, path, "open the desk, all accepted", "150"));
        measured.add(open(visitor, path + "/coverage", "open the coverage ledger", "150"));
        measured.add(open(visitor, path + "/publish", "open what publishing would do", "150"));
        int characters = text().length / 3;
        BenchmarkTables.publish(
                "desk",
                "%d drafts in about %,d characters; %s.%n%n".formatted(DRAFTS, characters, BenchmarkTables.machine())
                        + TimedActs.table(measured));
    }

    private static TimedActs open(Visitor visitor, String path, String what, String goal) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            visitor.get(path);
        }
        TimedActs.Recorder recorder = new TimedActs.Recorder(OPENED);
        for (int i = 0; i < OPENED; i++) {
            recorder.record(() -> visitor.get(path));
        }
        return recorder.measured(what, goal);
    }

    /** Does the first verb to each draft, times it, and does the others afterwards. */
    private TimedActs.Recorder decide(
            Visitor visitor, String path, List<DraftView> drafts, String verb, String... others) throws Exception {
        TimedActs.Recorder recorder = new TimedActs.Recorder(drafts.size());
        for (DraftView draft : drafts) {
            String address = path + "/drafts/" + draft.id().value() + "/";
            int version = version(draft);
            recorder.record(() -> visitor.postForPiece(address + verb, "version=" + version));
            for (String other : others) {
                visitor.postForPiece(address + other, "version=" + version(draft));
            }
        }
        return recorder;
    }

    private int version(DraftView draft) {
        return jdbc.sql("select version from intake.draft where id = :id")
                .param("id", draft.id().value())
                .query(Integer.class)
                .single();
    }

    private static byte[] text() {
        StringBuilder text = new StringBuilder("测量区高质量发展行动方案（2026—2030年）\n\n一、主要目标\n");
        for (int i = 0; i < DRAFTS; i++) {
            text.append("（%d）到2027年，新增%s类示范项目%d个以上。（责任单位：区测量%s局、区测量%s局）\n"
                    .formatted(i + 1, letters(i), 20 + i, letters(i % 10), letters((i + 3) % 10)));
            if (i % 3 == 0) {
                text.append(PROSE);
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A name that is no number. */
    private static String letters(int number) {
        String signs = "甲乙丙丁戊己庚辛壬癸";
        return number < 10 ? signs.substring(number, number + 1) : letters(number / 10) + signs.charAt(number % 10);
    }
}
