package cn.liangdeng.extraction;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Text made to make a reader slow, or to make it fall. */
public final class HostileTexts {

    /** What is repeated without end. */
    public static final List<String> ALL = List.of(
            "以上以上1111",
            "1",
            "一",
            "((((",
            "“",
            "”",
            "责任单位:",
            "(责任单位:()",
            "到2027年",
            "每年",
            "建成",
            "其中1个、",
            "第一条",
            "1、\n",
            "序号\n",
            "序号\n名称\n单位\n",
            "|",
            "\n\n",
            "2023   ",
            "万亿",
            "区发改局、",
            "新增3个,",
            "\uD842\uDFB7新增3个,",
            "由区发改局牵头",
            "分别增长",
            "1个和",
            "新增1个。",
            "其中:新增学位10个、",
            "(一)新增5个\n",
            "2024年\t3\t\n",
            "任务\t指标\t2024年\t完成率\t95%\t区教育局\n",
            "(建成(二期[5000(平方米",
            "一、全面推进重点项目建设\n",
            "完成城东路、滨河公园、",
            "“建成实验中学,确保");

    /** 1 MB of UTF-8: a Chinese character takes three bytes. */
    private static final int BYTES = 1 << 20;

    /** The time this thread computed: what else the machine does meanwhile does not count. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private HostileTexts() {}

    /** A megabyte of words. */
    public static String megabyteOf(String words) {
        return words.repeat(BYTES / words.getBytes(StandardCharsets.UTF_8).length);
    }

    /** Processor time to read a text and find its drafts, or to refuse it for their number. */
    public static Duration cost(String text) {
        long start = THREADS.getCurrentThreadCpuTime();
        try {
            new TargetExtractor().read(new PlainTextReader().read(text));
        } catch (TooManyTargetsException refused) {
            return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
        }
        return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
    }
}
