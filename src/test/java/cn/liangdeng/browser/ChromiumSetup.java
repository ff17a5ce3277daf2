package cn.liangdeng.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds a Chromium and a Chinese font, and installs both from the system's packages where it may (Debian and its kin, as
 * root).
 */
final class ChromiumSetup {

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");
    private static final Path APT = Path.of("/usr/bin/apt-get");
    private static final long INSTALL_MINUTES = 10;

    private ChromiumSetup() {}

    /** The browser's program; empty where there is none and none can be installed. */
    static synchronized Optional<Path> chromium() {
        Optional<Path> found = find();
        if ((found.isEmpty() || !hasChineseFont()) && mayInstall()) {
            install(found.isEmpty() ? List.of("chromium", "fonts-noto-cjk") : List.of("fonts-noto-cjk"));
            return find();
        }
        return found;
    }

    private static Optional<Path> find() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean hasChineseFont() {
        if (!Files.isExecutable(Path.of("/usr/bin/fc-list"))) {
            return !Files.isExecutable(APT);
        }
        try {
            Process list = new ProcessBuilder("/usr/bin/fc-list", ":lang=zh-cn").start();
            return list.getInputStream().readAllBytes().length > 0;
        } catch (IOException e) {
            throw new IllegalStateException("the fonts of this machine cannot be listed", e);
        }
    }

    private static boolean mayInstall() {
        return Files.isExecutable(APT) && "root".equals(System.getProperty("user.name"));
    }

    private static void install(List<String> packages) {
        run(List.of(APT.toString(), "update", "-qq"));
        List<String> command = new ArrayList<>(List.of(
                APT.toString(), "install", "-y", "-qq", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=400"));
        command.addAll(packages);
        run(command);
    }

    private static void run(List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.start();
            if (!process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + " did not end in time");
            }
        } catch (IOException e) {
            throw new IllegalStateException(String.join(" ", command) + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during " + String.join(" ", command), e);
        }
    }
}
