package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.lexicon.Cue;
import cn.liangdeng.extraction.lexicon.Deliverables;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says which work a passage is about, where a clause tells no more than its state: by its row, its first words or its heading. */
final class WorkTopic {

    private static final Pattern ITEM = Pattern.compile("^\\s*(?:[(]?[一二三四五六七八九十\\d]{1,3}[)、.])\\s*");
    /** How the names of works end. */
    private static final Cue KIND = Cue.of("项目|工程|学校|中学|小学|医院|大桥|高速|公路|铁路|机场|车站|大楼|馆|园区|公园|水厂|中心|基地|水库|隧道");

    /** 完成时限:…: words that announce and name no work. */
    private static final Cue SAYS = Cue.of("时限|时间|日期|进展|进度|目前|计划|安排|目标|情况|说|示|为|任务|措施|要求|单位|内容|下|如");

    private static final int FAR = 160;
    private static final int OPENING = 40;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;

    private WorkTopic() {}

    /** The work, or null. */
    static @Nullable String of(Reading reading, Passage passage) {
        if (passage.row() != null) {
            return row(passage, passage.row());
        }
        String opening = opening(reading, passage);
        return opening == null ? heading(passage) : opening;
    }

    /** 云溪智造园 | 6月底前开工: the thing is the row's. */
    private static @Nullable String row(Passage passage, Row row) {
        boolean goal = passage.role() == Passage.Role.GOAL || passage.role() == Passage.Role.STEP;
        return goal && row.task().length() >= SHORTEST ? row.task() : null;
    }

    /** (三)大棚园区项目:…,2023年3月竣工: what the paragraph begins with. */
    private static @Nullable String opening(Reading reading, Passage passage) {
        int start = passage.span().start();
        String words = reading.plain(start, Math.min(passage.span().end(), start + OPENING));
        int colon = words.indexOf(':');
        int stop = words.indexOf('。');
        // 1.灌区改造工程。总投资3亿元,2026年开工: an item may name its work in a sentence of its own
        boolean named =
                stop > 0 && (colon < 0 || stop < colon) && ITEM.matcher(words).find();
        colon = named ? stop : colon;
        return colon < 0 ? null : work(words.substring(0, colon));
    }

    /** 一、云溪大剧院项目, above 年度目标:…,12月底前竣工验收. */
    private static @Nullable String heading(Passage passage) {
        List<String> headings = passage.section().headings();
        return headings.isEmpty() ? null : work(headings.get(headings.size() - 1));
    }

    /** The work that was spoken of last before an index, within its paragraph, or nothing. */
    static String before(Reading reading, int at) {
        String plain = reading.plain();
        for (int i = at - 1; i >= Math.max(0, at - FAR) && plain.charAt(i) != '\n'; i--) {
            Matcher kind = KIND.at(plain, i);
            int start = i;
            while (kind != null && start > Math.max(0, i - LONGEST) && names(plain.charAt(start - 1))) {
                start--;
            }
            if (kind != null && i - start >= 2) {
                return plain.substring(start, kind.end());
            }
        }
        return "";
    }

    /** 1.农村公路大修:7月底前开工;11月底前建成: what a sentence says before its colon, or nothing. */
    static String label(Reading reading, int at) {
        String plain = reading.plain();
        int colon = at - 1;
        while (colon > Math.max(0, at - FAR) && ":。\n".indexOf(plain.charAt(colon)) < 0) {
            colon--;
        }
        int start = colon;
        while (start > Math.max(0, colon - LONGEST) && names(plain.charAt(start - 1))) {
            start--;
        }
        boolean named = colon > 0 && plain.charAt(colon) == ':' && colon - start >= SHORTEST;
        String label = named ? plain.substring(start, colon) : "";
        return SAYS.in(label) ? "" : label;
    }

    private static boolean names(char letter) {
        return Character.isIdeographic(letter) || Character.isDigit(letter);
    }

    private static @Nullable String work(String words) {
        String name = ITEM.matcher(words).replaceFirst("").strip();
        boolean work = DueWork.WORK.in(name) || Deliverables.BUILT.in(name) || DueWork.STRETCH.in(name);
        return name.length() >= SHORTEST && name.length() <= LONGEST && work ? name : null;
    }
}
