package cn.liangdeng.reporting.quality;

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

    /** Said of any project, so that it tells none from another. */
    private static final Pattern GENERAL = Pattern.compile(
            "项目|工程|基地|中心|园区|产业|产业链|工业|园|重点|重大|重要|主要|省级|市级|区级|国家级|部级|储备"
                    + "|招商|引资|投资|亿元|万元|以上|以下|左右|民生|实事|建设|改造|提升|服务|智能|智慧|数字|科技|科创|创新|示范|试点|绿色|综合|文化|旅游|文旅|商贸|物流|养老|医疗"
                    + "|教育|老旧小区|城市更新|一期|二期|三期|总部|新兴|战略性|高新技术|先进|制造|生产|研发|配套|基础设施|公共|技改|技术|设备|更新|外资|内资|社会|农业|农村"
                    + "|乡村|振兴|生态|环境|治理|保护|维修|养护|管网|燃气|供水|排水|道路|停车|充电|光伏|新能源|新材料|装备|企业|孵化|人才|个|家|新|大|小|好|该|各|全|等|类|级|区|市|省|镇|街道|村");

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
        String own = GENERAL.matcher(name).replaceAll("").replaceAll("\\d", "");
        if (own.length() >= LEAST_OWN && name.length() <= LONGEST) {
            names.add(name);
        }
    }
}
