package cn.liangdeng.document.domain;

import cn.liangdeng.document.Citation;
import cn.liangdeng.document.DocumentData;
import cn.liangdeng.shared.BusinessException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the superior documents on which a document rests: titles in 《》 in a sentence that says it follows them (根据, 按照,
 * 贯彻落实 …), or with their 文号 in brackets behind them. The document's own title is none of them.
 */
final class CitationFinder {

    /** Grounds stand in the preamble; further back, 《》 names attachments and forms. */
    private static final int LONGEST_TEXT_READ = 12_000;

    private static final int MOST = 30;

    private static final Pattern GROUND = Pattern.compile("根据|按照|参照|依据|遵照|贯彻|落实|执行|为全面实施");
    private static final Pattern TITLE = Pattern.compile("《([^《》\\n]{4,150}(?:《[^《》\\n]{1,100}》[^《》\\n]{0,60})?)》"
            + "(?:\\s*[(\uFF08]([^()\uFF08\uFF09\\n]{4,60}号)[)\uFF09])?");
    private static final Pattern SENTENCE_END = Pattern.compile("[。;\uFF1B\\n]");

    private CitationFinder() {}

    static List<Citation> find(String text, DocumentData own) {
        String head = text.length() <= LONGEST_TEXT_READ ? text : text.substring(0, LONGEST_TEXT_READ);
        Map<String, Citation> found = new LinkedHashMap<>();
        for (String sentence : SENTENCE_END.split(head)) {
            Matcher ground = GROUND.matcher(sentence);
            int from = ground.find() ? ground.start() : Integer.MAX_VALUE;
            Matcher title = TITLE.matcher(sentence);
            while (title.find() && found.size() < MOST) {
                String name = title.group(1).strip();
                String number = title.group(2);
                if ((title.start() > from || number != null) && !isOwn(name, number, own)) {
                    found.putIfAbsent(
                            name,
                            new Citation(name, number == null ? null : DocumentDataFinder.normalisedNumber(number)));
                }
            }
        }
        return new ArrayList<>(found.values());
    }

    /**
     * @throws BusinessException invalid, with the first thing that is wrong
     */
    static void check(List<Citation> citations) {
        if (citations.size() > MOST) {
            throw BusinessException.invalid("document.data.tooManyCitations", MOST);
        }
        for (Citation citation : citations) {
            String number = citation.documentNumber();
            if (citation.title().isBlank()
                    || citation.title().length() > DocumentDataRules.TITLE_LENGTH
                    || (number != null && number.length() > DocumentDataRules.NUMBER_LENGTH)) {
                throw BusinessException.invalid("document.data.citation");
            }
        }
    }

    private static boolean isOwn(String name, @Nullable String number, DocumentData own) {
        return own.title().equals(name)
                || own.title().contains("《" + name + "》")
                || (number != null
                        && DocumentDataFinder.normalisedNumber(number).equals(own.documentNumber()));
    }
}
