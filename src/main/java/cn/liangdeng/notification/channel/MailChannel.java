package cn.liangdeng.notification.channel;

import cn.liangdeng.notification.channel.DeliveryException.Outcome;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** 电子邮件 by SMTP; off until the operator names a server and a sender. */
@Component
class MailChannel implements NotificationChannel {

    private static final Logger log = LoggerFactory.getLogger(MailChannel.class);
    private static final int FIRST_PERMANENT_REPLY = 500;
    private static final String KEY_HEADER = "X-Idempotency-Key";

    private final Optional<JavaMailSender> sender;
    private final @Nullable InternetAddress from;
    private final OutsideWorld outside;
    private final MessageSource messages;

    MailChannel(
            ObjectProvider<JavaMailSender> sender,
            NotificationProperties properties,
            OutsideWorld outside,
            MessageSource messages) {
        this.sender = Optional.ofNullable(sender.getIfAvailable());
        this.from = sender(properties.mail().from());
        this.outside = outside;
        this.messages = messages;
    }

    @Override
    public Channel kind() {
        return Channel.MAIL;
    }

    @Override
    public boolean isAvailable() {
        return outside.isOpen() && sender.isPresent() && from != null;
    }

    /** The sender, with or without a name: {@code a@example.gov.cn} or {@code 亮灯 <a@example.gov.cn>}; null where none is usable. */
    private static @Nullable InternetAddress sender(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            InternetAddress typed = new InternetAddress(written, true);
            if (typed.getAddress().indexOf('@') < 0) {
                throw new AddressException("no host", written);
            }
            return new InternetAddress(typed.getAddress(), typed.getPersonal(), StandardCharsets.UTF_8.name());
        } catch (AddressException | UnsupportedEncodingException unusable) {
            log.error("Mail is not used: liangdeng.notification.mail.from is no address of a sender");
            return null;
        }
    }

    @Override
    public void send(Letter letter) throws DeliveryException {
        if (!isAvailable() || from == null) {
            throw new DeliveryException(Outcome.GIVE_UP, "mail is not set up", null);
        }
        JavaMailSender server = sender.orElseThrow();
        try {
            MimeMessage mail = server.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(mail, false, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(letter.address());
            helper.setSubject(say("notification.mail.subject", letter.title()));
            helper.setText(
                    say(
                            letter.link() == null ? "notification.mail.body" : "notification.mail.bodyWithLink",
                            letter.personName(),
                            letter.body(),
                            letter.link() == null ? "" : letter.link()),
                    false);
            mail.setHeader(KEY_HEADER, letter.key());
            // The same when a person lets it be sent again: mail servers and programs drop what they have already.
            mail.setHeader("Message-ID", "<" + letter.key() + "@" + host(from) + ">");
            mail.setHeader("Auto-Submitted", "auto-generated");
            server.send(mail);
        } catch (MailAuthenticationException refused) {
            throw new DeliveryException(Outcome.TRY_AGAIN, "the mail server refused the sign-in", refused);
        } catch (MailSendException failed) {
            Exception cause = failed.getMessageExceptions().length > 0 ? failed.getMessageExceptions()[0] : failed;
            throw judge(cause, failed);
        } catch (MailException | MessagingException broken) {
            throw new DeliveryException(
                    Outcome.GIVE_UP, "the mail could not be put together: " + plain(broken), broken);
        }
    }

    /** Only an answer of the server, or none before the mail was handed over, says that it did not arrive. */
    private static DeliveryException judge(Throwable failure, MailSendException failed) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof MailConnectException || cause instanceof AuthenticationFailedException) {
                return new DeliveryException(Outcome.TRY_AGAIN, "the mail server cannot be reached", failed);
            }
            Integer reply = reply(cause);
            if (reply != null) {
                return new DeliveryException(
                        reply >= FIRST_PERMANENT_REPLY ? Outcome.GIVE_UP : Outcome.TRY_AGAIN,
                        "the mail server answered " + reply,
                        failed);
            }
        }
        Throwable cause = failed.getCause();
        if (cause instanceof MailConnectException) {
            return new DeliveryException(Outcome.TRY_AGAIN, "the mail server cannot be reached", failed);
        }
        return new DeliveryException(Outcome.UNCERTAIN, "no answer from the mail server: " + plain(failure), failed);
    }

    private static String host(InternetAddress sender) {
        return sender.getAddress().substring(sender.getAddress().lastIndexOf('@') + 1);
    }

    private static @Nullable Integer reply(Throwable cause) {
        if (cause instanceof SMTPSendFailedException refused && refused.getReturnCode() > 0) {
            return refused.getReturnCode();
        }
        if (cause instanceof SMTPAddressFailedException refused) {
            return refused.getReturnCode();
        }
        if (cause instanceof SMTPSenderFailedException refused) {
            return refused.getReturnCode();
        }
        return null;
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof MessagingException chained && chained.getNextException() != null
                ? chained.getNextException()
                : cause.getCause();
    }

    private static String plain(Throwable failure) {
        return failure.getClass().getSimpleName();
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
