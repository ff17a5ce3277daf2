package cn.liangdeng.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.access.Role;
import cn.liangdeng.notification.MessageKind;
import cn.liangdeng.notification.channel.Channel;
import cn.liangdeng.notification.channel.DeliveryException;
import cn.liangdeng.notification.channel.DeliveryException.Outcome;
import cn.liangdeng.notification.channel.Letter;
import cn.liangdeng.notification.channel.NotificationChannel;
import cn.liangdeng.notification.channel.NotificationProperties;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import cn.liangdeng.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing is told twice and nothing is sent twice: repeated occasions, two instances at once, an instance that dies. */
@IntegrationTest
class OutboxTest {

    private static final String PERSON = "notify.person";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SettingsTables settings;

    @Autowired
    private NotificationProperties properties;

    @Autowired
    private TestClock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private CurrentUser currentUser;

    private final List<Letter> sent = Collections.synchronizedList(new ArrayList<>());
    private @Nullable DeliveryException failure;
    private @Nullable Error death;
    private DistrictId district;
    private AccountId person;
    private Outbox outbox;
    private Postman postman;

    @BeforeEach
    void setUp() {
        clock.reset();
        district = people.district();
        people.account(PERSON, people.department("消息测试局"), Role.UNIT_FILLER);
        person = signedIn.call(PERSON, currentUser::account);
        jdbc.sql("delete from notification.preference where account_id = :id")
                .param("id", person.value())
                .update();
        settings.store(person, new Preference(true, "a@example.gov.cn", false, null, null, null, 0));
        jdbc.sql("delete from notification.switchboard").update();
        settings.store(district, new Switches(true, true, true, 0), "测试", clock.instant());
        jdbc.sql("delete from notification.delivery where state in ('WAITING', 'SENDING')")
                .update();
        outbox = new Outbox(jdbc, settings, channels(), clock);
        postman = postman();
    }

    @AfterEach
    void tearDown() {
        jdbc.sql("delete from notification.delivery where state in ('WAITING', 'SENDING')")
                .update();
        jdbc.sql("delete from notification.switchboard").update();
        clock.reset();
    }

    @Test
    void anOccasionIsToldOnce() {
        String occasion = occasion();
        assertThat(post(occasion)).isEqualTo(1);
        assertThat(post(occasion)).isZero();
        postman.deliverDue();
        postman.deliverDue();
        assertThat(sent).hasSize(1);
        assertThat(states(occasion)).isEqualTo(Map.of("INBOX", "SENT", "MAIL", "SENT"));
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        String occasion = occasion();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            outbox.post(List.of(posting(occasion, null)));
            status.setRollbackOnly();
        });
        assertThat(states(occasion)).isEmpty();
    }

    @Test
    void manyInstancesAtOnceSendEveryMessageOnce() throws Exception {
        List<String> occasions =
                IntStream.range(0, 60).mapToObj(i -> occasion()).toList();
        occasions.forEach(this::post);
        int instances = 4;
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(instances);
        for (int i = 0; i < instances; i++) {
            Postman instance = postman();
            pool.submit(() -> {
                start.await();
                return instance.deliverDue();
            });
        }
        start.countDown();
        pool.shutdown();
        assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(sent).hasSize(60);
        assertThat(sent.stream().map(Letter::key).distinct()).hasSize(60);
        occasions.forEach(occasion -> assertThat(states(occasion)).containsEntry("MAIL", "SENT"));
    }

    @Test
    void twoInstancesTellingTheSameTellItOnce() throws Exception {
        String occasion = occasion();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<java.util.concurrent.Future<Integer>> told = IntStream.range(0, 8)
                .mapToObj(i -> pool.submit(() -> post(occasion)))
                .toList();
        int sum = 0;
        for (java.util.concurrent.Future<Integer> one : told) {
            sum += one.get(30, TimeUnit.SECONDS);
        }
        pool.shutdown();
        assertThat(sum).isEqualTo(1);
    }

    @Test
    void anInstanceThatDiesWhileSendingLeavesItUncertainAndNobodySendsItAgain() {
        String occasion = occasion();
        post(occasion);
        death = new Error("killed");
        try {
            postman.deliverDue();
        } catch (Error killed) {
            assertThat(killed).isSameAs(death);
        }
        death = null;
        assertThat(states(occasion)).containsEntry("MAIL", "SENDING");
        postman().deliverDue();
        assertThat(states(occasion)).containsEntry("MAIL", "SENDING");
        clock.advanceSeconds(Postman.LEASE.toSeconds());
        postman().deliverDue();
        assertThat(states(occasion)).containsEntry("MAIL", "UNCERTAIN");
        assertThat(sent).hasSize(1);
    }

    @Test
    void whatDidNotArriveIsTriedAgainWithGrowingDistanceAndThenGivenUp() {
        String occasion = occasion();
        post(occasion);
        failure = new DeliveryException(Outcome.TRY_AGAIN, "away", null);
        Instant start = clock.instant();
        List<Long> minutes = new ArrayList<>();
        for (int minute = 0; minute < 120; minute++) {
            int before = sent.size();
            postman.deliverDue();
            if (sent.size() > before) {
                minutes.add(Duration.between(start, clock.instant()).toMinutes());
            }
            clock.advanceSeconds(60);
        }
        assertThat(minutes).containsExactly(0L, 1L, 3L, 7L, 15L, 31L);
        assertThat(states(occasion)).containsEntry("MAIL", "FAILED");
        assertThat(sent.stream().map(Letter::key).distinct()).hasSize(1);
    }

    @Test
    void anUncertainOneIsNotTriedAgain() {
        String occasion = occasion();
        post(occasion);
        failure = new DeliveryException(Outcome.UNCERTAIN, "no answer", null);
        postman.deliverDue();
        clock.advanceSeconds(3600);
        postman.deliverDue();
        assertThat(sent).hasSize(1);
        assertThat(states(occasion)).containsEntry("MAIL", "UNCERTAIN");
    }

    @Test
    void whatIsNoLongerTrueIsNotSent() {
        String occasion = occasion();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status ->
                        outbox.post(List.of(posting(occasion, clock.instant().plusSeconds(60)))));
        clock.advanceSeconds(60);
        postman.deliverDue();
        assertThat(sent).isEmpty();
        assertThat(states(occasion)).containsEntry("MAIL", "DROPPED");
    }

    @Test
    void theDistrictsSwitchHoldsForWhatWaitsAlready() {
        String occasion = occasion();
        post(occasion);
        Switches on = settings.switches(district);
        settings.store(district, new Switches(true, false, false, on.version()), "测试", clock.instant());
        postman.deliverDue();
        assertThat(sent).isEmpty();
        assertThat(states(occasion)).isEqualTo(Map.of("INBOX", "SENT", "MAIL", "DROPPED"));
    }

    private int post(String occasion) {
        Integer told =
                new TransactionTemplate(transactions).execute(status -> outbox.post(List.of(posting(occasion, null))));
        return told == null ? 0 : told;
    }

    private Posting posting(String occasion, @Nullable Instant staleAt) {
        return new Posting(district, person, MessageKind.REMINDER, occasion, "提醒", "内容", "/reporting", staleAt);
    }

    private static String occasion() {
        return "test:" + UUID.randomUUID();
    }

    private Map<String, String> states(String occasion) {
        return jdbc
                .sql("""
                        select delivery.channel, delivery.state
                        from notification.delivery delivery
                        join notification.message message on message.id = delivery.message_id
                        where message.occasion = :occasion
                        """)
                .param("occasion", occasion)
                .query((row, number) -> Map.entry(row.getString("channel"), row.getString("state")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Postman postman() {
        return new Postman(jdbc, settings, channels(), properties, clock, transactions);
    }

    private Channels channels() {
        return new Channels(List.of(channel(Channel.INBOX), channel(Channel.MAIL), channel(Channel.WEBHOOK)));
    }

    private NotificationChannel channel(Channel kind) {
        return new NotificationChannel() {
            @Override
            public Channel kind() {
                return kind;
            }

            @Override
            public boolean isAvailable() {
                return true;
            }

            @Override
            public void send(Letter letter) throws DeliveryException {
                if (kind.isInside()) {
                    return;
                }
                sent.add(letter);
                Error dying = death;
                if (dying != null) {
                    throw dying;
                }
                DeliveryException failing = failure;
                if (failing != null) {
                    throw failing;
                }
            }
        };
    }
}
