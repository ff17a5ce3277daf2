package cn.liangdeng.reporting.quality;

import cn.liangdeng.reporting.ProjectWords;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds projects that words name as achieved. Careful rather than complete: a name counts only with enough characters of its own,
 * beside a word for signing, starting, finishing or the like, and not where several did it together.
 */
public final class ProjectNames {

    private static final int LEAST_OWN = 3;
    private static final int LONGEST = 40;

    private static final Pattern CLAUSE = Pattern.compile("[，,；;。！？\\n]");
    private static final Pattern LISTED = Pattern.compile("[、“”\"《》（）()：:\\s]");

    private static final Pattern ACHIEVED = Pattern.compile("签约|开工|竣工|投产|落地|引进|入库|纳统|投用|投运|建成|达产|验收|交付|签订");
    private static final Pattern TOGETHER = Pattern.compile("联合|共同|合作|协同|配合|会同|协助|参与");

    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}A-Za-z0-9·\\-]{2,60}(?:项目|工程|基地|中心|园区|园)");

    /** What stands before a name: verbs, quantities, what it costs. */
    private static final Pattern BEFORE = Pattern.compile(
            "^.*(?:签约|开工|竣工|投产|落地|引进|入库|纳统|投用|投运|建成|达产|验收|交付|签订|其中|推动|推进|完成|实现|新增|包括|包含|分别为|元的|亩的|米的|了)");

    private static final Pattern QUANTITY = Pattern.compile("^[\\d一二三四五六七八九十百余多几两]+[个项家处座条所批]");

    private static final Pattern ENDING = Pattern.compile("(?<=园|园区|基地|中心)(?:项目|工程)$");

    private static final Pattern GENERAL = Pattern.compile(ProjectWords.GENERAL);

    private ProjectNames() {}

    /** The projects that are told of as achieved, in the order of the text, without 项目 behind 园, 基地 and 中心. */
    public static Set<String> achieved(String words) {
        Set<String> names = new LinkedHashSet<>();
        for (String clause : CLAUSE.split(words)) {
            if (ACHIEVED.matcher(clause).find() && !TOGETHER.matcher(clause).find()) {
                for (String piece : LISTED.split(clause)) {
                    Matcher name = NAME.matcher(piece);
                    if (name.find()) {
                        add(names, name.group());
                    }
                }
            }
        }
        return names;
    }

    private static void add(Set<String> names, String found) {
        String name = BEFORE.matcher(found).replaceFirst("");
        name = ENDING.matcher(QUANTITY.matcher(name).replaceFirst("")).replaceFirst("");
        String own = GENERAL.matcher(name).replaceAll("");
        if (own.length() >= LEAST_OWN && name.length() <= LONGEST) {
            names.add(name);
        }
    }
}
