package cn.liangdeng.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A mail server that keeps what it gets and, as long as it is {@link #holdBack held back}, does not say that it has it. */
public final class MailCatcher implements AutoCloseable {

    private final ServerSocket server;
    private final List<String> mails = Collections.synchronizedList(new ArrayList<>());
    private volatile CountDownLatch gate = new CountDownLatch(0);

    private MailCatcher(ServerSocket server) {
        this.server = server;
    }

    /** Listens on a free port of this machine. */
    public static MailCatcher start() throws IOException {
        MailCatcher catcher = new MailCatcher(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread listener = new Thread(catcher::listen, "mail-catcher");
        listener.setDaemon(true);
        listener.start();
        return catcher;
    }

    public int port() {
        return server.getLocalPort();
    }

    /** From now on mails are taken, but nobody is told so. */
    public void holdBack() {
        gate = new CountDownLatch(1);
    }

    /** Answers again, also those who wait. */
    public void answer() {
        gate.countDown();
    }

    /** Heads and bodies of what was handed over completely, in this order. */
    public List<String> mails() {
        synchronized (mails) {
            return List.copyOf(mails);
        }
    }

    @Override
    public void close() throws IOException {
        answer();
        server.close();
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread talk = new Thread(() -> talk(socket), "mail-talk");
                talk.setDaemon(true);
                talk.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket;
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            say(socket, "220 ready");
            StringBuilder mail = null;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (mail != null && line.equals(".")) {
                    mails.add(mail.toString());
                    mail = null;
                    gate.await();
                    say(socket, "250 kept");
                } else if (mail != null) {
                    mail.append(line).append('\n');
                } else if (line.equals("DATA")) {
                    say(socket, "354 go on");
                    mail = new StringBuilder();
                } else if (line.equals("QUIT")) {
                    say(socket, "221 bye");
                    return;
                } else {
                    say(socket, "250 ok");
                }
            }
        } catch (IOException gone) {
            // The other side was killed: what it handed over before is kept.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }
}
