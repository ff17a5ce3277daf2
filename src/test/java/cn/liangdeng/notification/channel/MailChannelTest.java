package cn.liangdeng.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.liangdeng.notification.channel.DeliveryException.Outcome;
import cn.liangdeng.notification.channel.NotificationProperties.Mail;
import cn.liangdeng.notification.channel.NotificationProperties.Webhook;
import cn.liangdeng.shared.AccountId;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.env.MockEnvironment;

/** Mail through a real SMTP server on this machine. */
class MailChannelTest {

    private static final Letter LETTER = new Letter(
            17,
            "liangdeng-17-mail",
            new AccountId(3),
            "张三",
            "zhangsan@example.gov.cn",
            "2026年10月工作进度填报即将截止\r\nBcc: all@example.gov.cn",
            "区发改局还有 3 项未报。",
            "https://mubiao.example.gov.cn/reporting");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMailArrivesInItsWords() throws Exception {
        channel(server.getSmtp().getPort(), new MockEnvironment()).send(LETTER);
        MimeMessage[] mails = server.getReceivedMessages();
        assertThat(mails).hasSize(1);
        assertThat(mails[0].getSubject()).startsWith("【亮灯】2026年10月工作进度填报即将截止");
        assertThat(mails[0].getAllRecipients()).extracting(Object::toString).containsExactly("zhangsan@example.gov.cn");
        assertThat(mails[0].getHeader("X-Idempotency-Key")).containsExactly("liangdeng-17-mail");
        assertThat(mails[0].getMessageID()).isEqualTo("<liangdeng-17-mail@example.gov.cn>");
        assertThat(mails[0].getContent().toString())
                .contains("张三：", "区发改局还有 3 项未报。", "https://mubiao.example.gov.cn/reporting");
        assertThat(GreenMailUtil.getHeaders(mails[0])).doesNotContain("\nBcc:");
    }

    @Test
    void aSenderMayBearAName() throws Exception {
        channel(server.getSmtp().getPort(), new MockEnvironment(), "亮灯 <liangdeng@example.gov.cn>")
                .send(LETTER);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("liangdeng@example.gov.cn"));
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("亮灯");
        assertThat(mail.getMessageID()).isEqualTo("<liangdeng-17-mail@example.gov.cn>");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {" ", "liangdeng", "liangdeng@", "a@example.gov.cn, b@example.gov.cn", "<>"})
    void withoutAnAddressOfASenderNothingIsSent(@Nullable String from) {
        assertThat(channel(server.getSmtp().getPort(), new MockEnvironment(), from)
                        .isAvailable())
                .isFalse();
    }

    @Test
    void aServerThatIsNotThereIsTriedAgain() {
        int port = server.getSmtp().getPort();
        server.stop();
        assertThat(outcome(port)).isEqualTo(Outcome.TRY_AGAIN);
    }

    @Test
    void aServerThatRefusesForGoodIsNotTriedAgainAndABusyOneIs() throws Exception {
        assertThat(outcomeAgainst("550 no such mailbox")).isEqualTo(Outcome.GIVE_UP);
        assertThat(outcomeAgainst("451 try later")).isEqualTo(Outcome.TRY_AGAIN);
    }

    @Test
    void aConnectionThatBreaksAfterTheMailWasHandedOverLeavesItUncertain() throws Exception {
        assertThat(outcomeAgainst(null)).isEqualTo(Outcome.UNCERTAIN);
    }

    @Test
    void inTheDemoNothingIsSent() {
        MockEnvironment demo = new MockEnvironment();
        demo.setActiveProfiles("demo");
        assertThat(channel(server.getSmtp().getPort(), demo).isAvailable()).isFalse();
        assertThat(channel(server.getSmtp().getPort(), new MockEnvironment()).isAvailable())
                .isTrue();
    }

    /** A server that answers the mail's end so; with null it hangs up instead. */
    private static Outcome outcomeAgainst(@Nullable String atTheEnd) throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> talk(socket, atTheEnd));
            thread.start();
            Outcome outcome = outcome(socket.getLocalPort());
            thread.join(5000);
            return outcome;
        }
    }

    private static void talk(ServerSocket server, @Nullable String atTheEnd) {
        try (Socket socket = server.accept();
                var reader = new java.io.BufferedReader(
                        new java.io.InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            say(socket, "220 ready");
            boolean data = false;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (data && line.equals(".")) {
                    if (atTheEnd == null) {
                        return;
                    }
                    say(socket, atTheEnd);
                    data = false;
                } else if (line.equals("DATA")) {
                    say(socket, "354 go on");
                    data = true;
                } else if (line.equals("QUIT")) {
                    say(socket, "221 bye");
                    return;
                } else if (!data) {
                    say(socket, "250 ok");
                }
            }
        } catch (IOException closed) {
            // The client hung up: the test looks at what it made of the talk.
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static Outcome outcome(int port) {
        MailChannel channel = channel(port, new MockEnvironment());
        return catchThrowableOfType(DeliveryException.class, () -> channel.send(LETTER))
                .outcome();
    }

    private static MailChannel channel(int port, MockEnvironment environment) {
        return channel(port, environment, "liangdeng@example.gov.cn");
    }

    private static MailChannel channel(int port, MockEnvironment environment, @Nullable String from) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "2000");
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("sender", sender);
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages.notification");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new MailChannel(
                beans.getBeanProvider(JavaMailSender.class),
                new NotificationProperties(
                        null,
                        new Mail(from),
                        new Webhook(
                                null, null, null, null, null, Set.of(), Duration.ofSeconds(1), Duration.ofSeconds(1))),
                new OutsideWorld(environment),
                messages);
    }
}
