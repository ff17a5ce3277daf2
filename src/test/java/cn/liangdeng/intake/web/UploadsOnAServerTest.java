package cn.liangdeng.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.liangdeng.access.Role;
import cn.liangdeng.office.PdfPaper;
import cn.liangdeng.testing.HttpPerson;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.Letters;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.RunningServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Files brought in over real HTTP to a server with its own limits: what must not be read is refused with words and leaves
 * nothing, and a reading survives that the server is killed. One file is read at a time, so that what comes after another has
 * ended is known.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadsOnAServerTest {

    private static final String CLERK = "shangchuan1";
    private static final String COLLEAGUE = "shangchuan2";
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String WORD_TYPES = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Override PartName="/word/document.xml"
             ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
            </Types>""";
    private static final String LONG_NAME = "政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件"
            + "政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件"
            + "政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件"
            + "政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件"
            + "政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件政策文件.txt";
    private static final int MEGABYTE = 1024 * 1024;

    @Autowired
    private JdbcConnectionDetails database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    private RunningServer server;
    private HttpPerson clerk;

    private final String mark = Letters.unique();

    @BeforeAll
    void start() throws Exception {
        people.account(CLERK, people.department("区政府办公室"), Role.DOCUMENT_ADMINISTRATOR);
        people.account(COLLEAGUE, people.department("区政府办公室"), Role.DOCUMENT_ADMINISTRATOR);
        server = RunningServer.start(
                database.getJdbcUrl(),
                "-Xmx600m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--liangdeng.reading.threads=1");
        clerk = HttpPerson.signIn(server, CLERK);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    static Stream<Arguments> unreadable() throws Exception {
        return Stream.of(
                arguments("超大.txt", new byte[50 * MEGABYTE + 1], "上传的文件超过允许的大小"),
                arguments("长文.txt", filled(24 * MEGABYTE + 1), "文件超过24 MB"),
                arguments("炸弹.docx", bomb(), "文件解压后的内容异常庞大"),
                arguments("长卷.pdf", pages(10_000), "文件超过"),
                arguments("加密.docx", encryptedWord(), "文件设有密码,无法读取。请取消密码后再上传"),
                arguments("加密.pdf", encryptedPdf(), "文件设有密码,无法读取。请取消密码后再上传"),
                arguments("图片.docx", picture(), "这是图片,其中的文字不能读取"),
                arguments("涉密.txt", utf8("机密★1年\n新增企业20家。"), "文件标有密级“机密★1年”"),
                arguments("导出.doc", utf8("{\\rtf1 text}"), "这份文件实际是RTF格式"),
                arguments(
                        "版式.docx", new PdfPaper().page().text(90, 90, 16, "正文").bytes(), "内容实际是PDF"),
                arguments("程序.txt", program(), "无法识别文件“程序.txt”的内容"),
                arguments("空.docx", new byte[0], "文件是空的"),
                arguments("空白.txt", utf8(" \n\n\t"), "文件中没有文字"),
                arguments("外部.docx", foreignEntity(), "文件含有引用外部内容的声明"),
                arguments(
                        "扫描.pdf", new PdfPaper().page().draw("9 9 400 600 re f").bytes(), "扫描件"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void isRefusedWithWordsAndLeavesNothing(String name, byte[] content, String sentence) throws Exception {
        List<Long> before = stock();
        String page = settled(clerk.upload("/intake", name, content));
        assertThat(words(page)).contains(plain(sentence)).doesNotContain("Exception");
        assertThat(stock()).isEqualTo(before);
        assertThat(clerk.get("/intake").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../etc/cron.d/方案.txt",
                "C:\\Windows\\方案.txt",
                "<script>alert(1)</script>.txt",
                "方案%00.docx.txt",
                "方案\u202Etxt.exe.txt",
                LONG_NAME
            })
    void takesAHostileNameForAName(String name) throws Exception {
        // Without a title, so that the document is called as the file is.
        HttpResponse<String> answer = clerk.upload("/intake", name, utf8("新增" + Letters.unique() + "企业20家以上。\n"));
        String address = HttpPerson.location(answer);
        assertThat(address).as(words(answer.body())).matches("/intake/\\d+");
        HttpResponse<String> desk = clerk.get(address);
        assertThat(desk.statusCode()).isEqualTo(200);
        assertThat(desk.body()).doesNotContain("<script>alert").doesNotContain("/etc/cron.d");
        HttpResponse<String> document = clerk.get(address.replace("/intake/", "/documents/"));
        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.body()).doesNotContain("<script>alert");
        String kept = jdbc.sql("""
                        select file.name from attachment.file file
                        join document.policy_document document on document.file_id = file.id
                        where document.id = :id
                        """)
                .param("id", Long.parseLong(address.substring("/intake/".length())))
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain("/", "\\", "\u202E", "\u0000").hasSizeLessThanOrEqualTo(255);
    }

    @Test
    void twoWhoSendTheSameFileAtOnceGetOneDocument() throws Exception {
        HttpPerson colleague = HttpPerson.signIn(server, COLLEAGUE);
        for (int round = 0; round < 6; round++) {
            byte[] file = plan(Letters.unique(), 1 + round * 40);
            List<HttpResponse<String>> answers = atOnce(
                    () -> clerk.upload("/intake", "方案.txt", file), () -> colleague.upload("/intake", "同一方案.txt", file));
            String done = waitFor(file);
            assertThat(documentsOf(file)).as("round " + round).isEqualTo(1);
            for (HttpResponse<String> answer : answers) {
                String next = HttpPerson.location(answer);
                assertThat(next.isEmpty() ? plain(answer.body()) : next)
                        .as("round " + round)
                        .matches("(?s)/intake/" + done + "|/intake/readings/\\d+|.*这个文件已经导入过.*");
            }
        }
    }

    @Test
    void whatWasCancelledLeavesNothingAndMayBeSentAgain() throws Exception {
        byte[] file = plan(mark + "取消", 6_000);
        String reading = HttpPerson.location(clerk.upload("/intake", "长方案.txt", file));
        assertThat(reading).startsWith("/intake/readings/");

        HttpResponse<String> cancelled = clerk.post(reading + "/cancel", "");

        assertThat(HttpPerson.location(cancelled)).isEqualTo("/intake");
        assertThat(words(clerk.get("/intake").body())).contains("已取消读取“长方案.txt”");
        assertThat(words(clerk.get(reading).body())).contains("已取消,没有导入任何内容");
        assertThat(keptContents(reading)).isZero();
        // The next one begins when the worker has let go of the first.
        settled(clerk.upload("/intake", "短方案.txt", plan(Letters.unique(), 1)));
        assertThat(documentsOf(file)).isZero();
        assertThat(draftsOf(mark + "取消")).isZero();
    }

    @Test
    void aReadingThatWasInterruptedIsMarkedAndCanBeStartedAgain() throws Exception {
        byte[] file = plan(mark + "重启", 6_000);
        String reading = HttpPerson.location(clerk.upload("/intake", "重启方案.txt", file));
        assertThat(reading).startsWith("/intake/readings/");
        awaitStep(reading, "RECOGNISE");

        server.kill();
        assertThat(documentsOf(file)).isZero();
        server.restart();
        clerk = HttpPerson.signIn(server, CLERK);

        assertThat(words(clerk.get("/intake").body())).contains("重启方案.txt").contains("已中断");
        assertThat(words(clerk.get(reading).body())).contains("系统中途重启").contains("重新开始");
        String next = HttpPerson.location(clerk.post(reading + "/again", ""));
        assertThat(next).matches("/intake/(readings/)?\\d+");
        waitFor(file);
        assertThat(documentsOf(file)).isEqualTo(1);
        assertThat(draftsOf(mark + "重启")).isEqualTo(6_000);
        // Its page, wherever it was left, now leads to the desk.
        assertThat(HttpPerson.location(clerk.get(reading))).matches("/intake/\\d+");
    }

    @Test
    void whatIsRefusedAfterItsSenderHasLeftIsFoundAgain() throws Exception {
        String first = HttpPerson.location(clerk.upload("/intake", "长方案.txt", plan(Letters.unique(), 6_000)));
        String name = "排队" + mark + ".docx";
        String reading = HttpPerson.location(clerk.upload("/intake", name, encryptedWord()));
        assertThat(reading).startsWith("/intake/readings/");
        clerk.post(first + "/cancel", "");
        awaitEnd(reading);
        assertThat(words(clerk.get("/intake").body())).contains(name).contains("未能读取");
        assertThat(words(clerk.get(reading).body())).contains("文件没有导入").contains("请取消密码后再上传");
    }

    /** The page on which an upload ends, refused or taken. */
    private String settled(HttpResponse<String> answer) throws Exception {
        String next = HttpPerson.location(answer);
        if (next.startsWith("/intake/readings/")) {
            awaitEnd(next);
        }
        return next.isEmpty() ? answer.body() : clerk.get(next).body();
    }

    private void awaitEnd(String reading) throws Exception {
        await(() -> jdbc.sql("select state not in ('WAITING', 'RUNNING') from intake.reading where id = :id")
                .param("id", idOf(reading))
                .query(Boolean.class)
                .single());
    }

    private void awaitStep(String reading, String step) throws Exception {
        await(() -> jdbc.sql("select step = :step from intake.reading where id = :id")
                .param("id", idOf(reading))
                .param("step", step)
                .query(Boolean.class)
                .single());
    }

    /** The number of the document that this file has become. */
    private String waitFor(byte[] file) throws Exception {
        String hash = sha256(file);
        await(() ->
                jdbc.sql("select count(*) from intake.reading where sha256 = :hash and state in ('WAITING', 'RUNNING')")
                                .param("hash", hash)
                                .query(Integer.class)
                                .single()
                        == 0);
        return jdbc.sql("select document_id from intake.reading where sha256 = :hash and state = 'DONE'")
                .param("hash", hash)
                .query(String.class)
                .single();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(until);
            Thread.sleep(50);
        }
    }

    private static List<HttpResponse<String>> atOnce(
            Callable<HttpResponse<String>> one, Callable<HttpResponse<String>> other) throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (Callable<HttpResponse<String>> upload : List.of(one, other)) {
                answers.add(both.submit(() -> {
                    start.await();
                    return upload.call();
                }));
            }
            start.countDown();
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            both.shutdown();
        }
    }

    /** How many documents, drafts, entries of ledgers, files, and files in waiting there are. */
    private List<Long> stock() {
        return Stream.of(
                        "document.policy_document",
                        "intake.draft",
                        "intake.coverage_entry",
                        "attachment.file",
                        "intake.reading where content is not null")
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }

    private int keptContents(String reading) {
        return jdbc.sql("select count(content) from intake.reading where id = :id")
                .param("id", idOf(reading))
                .query(Integer.class)
                .single();
    }

    private int documentsOf(byte[] file) {
        return jdbc.sql("""
                        select count(*) from document.policy_document document
                        join attachment.file file on file.id = document.file_id
                        where file.sha256 = :hash
                        """).param("hash", sha256(file)).query(Integer.class).single();
    }

    private int draftsOf(String words) {
        return jdbc.sql("select count(*) from intake.draft where quote like '%' || :words || '%'")
                .param("words", words)
                .query(Integer.class)
                .single();
    }

    private static long idOf(String reading) {
        return Long.parseLong(reading.substring(reading.lastIndexOf('/') + 1));
    }

    private static byte[] plan(String words, int goals) {
        StringBuilder text = new StringBuilder("云汀区行动方案(2026—2030年)\n\n一、主要目标\n");
        for (int i = 0; i < goals; i++) {
            text.append("2026年,新增").append(words).append("企业").append(20 + i).append("家以上。(责任单位:区商务局)\n");
        }
        return utf8(text.toString());
    }

    private static byte[] filled(int size) {
        byte[] text = new byte[size];
        Arrays.fill(text, (byte) 'a');
        return text;
    }

    private static byte[] bomb() throws IOException {
        return packed("<w:document/>", new byte[60 * MEGABYTE]);
    }

    private static byte[] foreignEntity() throws IOException {
        return packed("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>", new byte[9]);
    }

    private static byte[] packed(String document, byte[] image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", utf8(WORD_TYPES));
            put(zip, "word/document.xml", utf8(document));
            put(zip, "word/media/image1.png", image);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] pages(int count) {
        PdfPaper paper = new PdfPaper();
        for (int i = 0; i < count; i++) {
            paper.page().draw("");
        }
        return paper.bytes();
    }

    private static byte[] encryptedPdf() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document =
                Loader.loadPDF(new PdfPaper().page().text(100, 100, 16, "正文").bytes())) {
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] encryptedWord() throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var data = encryptor.getDataStream(container)) {
                data.write(packed("<w:document/>", new byte[9]));
            }
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] picture() {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    }

    private static byte[] program() {
        byte[] program = new byte[512];
        program[0] = 'M';
        program[1] = 'Z';
        program[2] = (byte) 0x90;
        return program;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The words of a page. */
    private static String words(String page) {
        int body = Math.max(page.indexOf("<body"), 0);
        return plain(page.substring(body).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "));
    }

    /** Sentences are compared whatever commas they have. */
    private static String plain(String text) {
        return text.replace('\uFF0C', ',');
    }
}
