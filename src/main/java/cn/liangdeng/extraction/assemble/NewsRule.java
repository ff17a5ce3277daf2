package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.grammar.Span;
import cn.liangdeng.extraction.lexicon.Cue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows clauses that are told as news: what stands behind 日前 or 记者获悉, and what a person or a paper is quoted on. */
final class NewsRule {

    private static final Cue REPORTED = Cue.of("(?:^|[,、\\s])(?:近期|近日|日前)|获悉|记者|日电|据悉|报道|网站发布|官网发布|公众号发布");
    /** …召开会议,局长表示,…; …印发方案,其中提到,…: what stands before these words has been done. */
    private static final Pattern QUOTES = Pattern.compile(
            "(?:^|[,。])\\p{IsHan}{0,16}(?:表示|透露|介绍说?)[,:]|[,。](?:方案|文件|计划|会议|意见|通知|其中)(?:提到|提出|指出|明确|强调|要求)|(?:有关|相关)?事项(?:通知|公告|说明)如下");
    /** 11月15日,…: on which day it was. */
    private static final Pattern DATELINE =
            Pattern.compile("^[\\s\\p{Punct}]*(?:20\\d{2}年)?(?:\\d{1,2}月)?\\d{1,2}日(?:[上下]午|晚)?,|现拟|现就");

    /** 3月17日下午,龙溪区召开动员大会: what took place that day. */
    private static final Pattern EVENT = Pattern.compile("召开|举行|印发|发布|公布|通过");

    private final Reading reading;
    /** The sentence that was looked at last, where in it the words of news end and where it quotes. */
    private @Nullable Span seen;

    private int from;
    private int until;

    NewsRule(Reading reading) {
        this.reading = reading;
    }

    /** Whether a clause's sentence is said by its end to be news. */
    boolean tells(Passage passage, Span clause) {
        Span sentence = reading.clauses(passage).sentenceAt(clause.start());
        if (!sentence.equals(seen)) {
            look(sentence);
        }
        return from <= clause.end() || clause.end() <= until;
    }

    private void look(Span sentence) {
        seen = sentence;
        String words = reading.plain(sentence.start(), sentence.end());
        Matcher report = REPORTED.first(words);
        from = report == null ? Integer.MAX_VALUE : sentence.start() + report.end();
        until = -1;
        Matcher quote = QUOTES.matcher(words);
        if (!DATELINE.matcher(words).find()) {
            return;
        }
        Matcher event = EVENT.matcher(words);
        if (quote.find()) {
            until = sentence.start() + quote.end();
        } else if (event.find()) {
            int comma = words.indexOf(',', event.end());
            until = sentence.start() + (comma < 0 ? words.length() : comma);
        }
    }
}
