package cn.liangdeng.extraction.text;

import cn.liangdeng.extraction.lexicon.Cue;
import java.util.List;
import java.util.regex.Pattern;

/** Words that head the columns of task tables. */
final class Columns {

    private static final Cue HEADER = Cue.of(
            "(?:[★☆*]?)(?:序号|编号|类别|分类|大类|小类|类型|重点任务|重点工作|工作任务|主要任务|目标任务|任务名称|任务内容|任务|工作内容|具体内容|主要内容|内容|具体举措|工作举措|主要举措|举措|工作措施|具体措施|措施"
                    + "|具体内容举措|内容举措|工作目标|目标与任务|目标和任务|任务与目标|预期目标|目标要求|具体任务|具体要求|工作事项|任务事项|事项|牵头责任单位|牵头责任部门|协同单位|分管(?:区|县|市)?(?:委|政府)?领导|(?:区|县|市)领导|主要目标|年度目标|目标|主要目标及时间节点|目标及时间节点|时间节点|完成时限|完成时间|时限|进度安排|时间进度|工作要求|责任单位|牵头单位|牵头部门"
                    + "|责任部门|配合单位|配合部门|协同单位|协办单位|主办单位|责任领导|牵头领导|分管领导|责任人|责任科室|备注|指标|指标名称|主要指标|具体指标|一级指标|二级指标|单位|计量单位|目标值|指标属性|属性|项目名称|建设内容"
                    + "|(?:到|至)?20\\d\\d年(?:底|末)?(?:预期|规划|工作|基期|预计)?(?:目标|计划|实际|完成|预期|实绩|基数|现状|预计)?(?:值|数|情况)?|十[三四五六]五年均增[长速]|数据来源|项目内容|实事内容|实事项目|民生实事|项目|工程名称|工作标准|成果形式|年度任务|年度计划|年度工作目标|办结时限|责任处室|责任股室|当前进度|目前进度|工作进展|进展情况|完成情况|完成进度|形象进度|存在问题|计划完成时间|目前完成情况|截至目前完成情况|是否达到序时进度|是否完成|建设标准|完成标准|分管领导及责任人|项目进度|工作进度|推进情况|年均增长|年均增速|累计|基期值|现状值)"
                    + "(?:[((][^()()]{1,12}[))])?");
    private static final String QUALIFIER =
            "(?:重点|主要|进展|具体|年度|全年|年内|工作|目标|责任|牵头|配合|协办|主办|承办|分管|包保|包联|完成|计划|建设|实施|推进|项目|任务|实事|当前|目前|预期|阶段性?|总体|考核|落实)*";
    private static final String HEAD =
            "(?:任务|工作|内容|举措|措施|目标|要求|事项|实事|项目|名称|时限|时间|进度|节点|单位|部门|科室|领导|责任人|负责人|联系人|备注|情况|安排|标准|类别|成果)";
    /** 具体任务及目标: headers put together from the usual words. */
    private static final Cue JOINED =
            Cue.of(QUALIFIER + HEAD + "(?:[及与和、/]?" + QUALIFIER + HEAD + "){0,2}(?:[((][^()()]{1,12}[))])?");

    private static final Pattern UNITS = Pattern.compile("(?:责任|牵头|主办|主责|承办|实施)(?:单位|部门|科室)|责任主体");
    private static final Pattern SUPPORTS = Pattern.compile("(?:配合|协同|协办|参与)(?:单位|部门)");
    private static final Pattern PERSONS = Pattern.compile("领导|责任人|负责人|联系人");
    private static final Pattern TIME_HEADER = Pattern.compile("时限|时间|进度");
    private static final Pattern PERSON_LIST = Pattern.compile(
            "\\p{IsHan}{1,2}\\s{0,3}\\p{IsHan}{1,2}(?:[、,,\\s]+\\p{IsHan}{1,2}\\s{0,3}\\p{IsHan}{1,2})*");
    private static final Pattern TIME =
            Pattern.compile("^(?:20\\d{2}[年./]|\\d{1,2}月|全年|年底|年内|长期|持续|上半年|下半年|[一二三四]季度|立即|按)");
    private static final Pattern REMARK = Pattern.compile("备注|进展|(?:目前|当前|完成|工作)(?:完成)?(?:情况|进度)|是否|存在问题");
    private static final Pattern NUMBER = Pattern.compile("序号|编号");
    /** 主要指标 above 指标 | 2020年 | 2025年 is the table's title. */
    private static final Pattern TITLE = Pattern.compile("(?:主要|发展|核心|规划)指标");

    private static final Pattern FIRST = Pattern.compile("序号|类别|分类|指标|指标名称|具体指标");
    /** 〔累计〕1, 2020年①, 年均增速〔五年累计〕: brackets and the number of a note are no part of a header. */
    private static final Cue MARKS = Cue.of("\\s|(?<=\\p{IsHan}{3})〔[^〔〕]{2,12}〕$|[〔〕]|(?<=[\\p{IsHan}〕])[1-9①-⑨]$");

    private Columns() {}

    static boolean isHeader(String words) {
        if (words.length() > 16) {
            return false;
        }
        String header = MARKS.removedFrom(words);
        return HEADER.is(header) || JOINED.is(header);
    }

    static boolean isNumber(String header) {
        return NUMBER.matcher(header).find();
    }

    /** Index of the first column of responsible units, or -1. */
    static int unitsColumn(List<String> headers) {
        for (int i = 0; i < headers.size(); i++) {
            if (UNITS.matcher(headers.get(i)).find()) {
                return i;
            }
        }
        return -1;
    }

    static boolean isUnits(String header) {
        return UNITS.matcher(header).find() || SUPPORTS.matcher(header).find();
    }

    static boolean isPersons(String header) {
        return PERSONS.matcher(header).find();
    }

    static boolean isTime(String header) {
        return TIME_HEADER.matcher(header).find() && !header.contains("目标") && !isRemark(header);
    }

    /** Whether a column tells how far the work has come, or remarks on it. */
    static boolean isRemark(String header) {
        return REMARK.matcher(header).find();
    }

    /** Whether a cell holds names of persons. */
    static boolean persons(String words) {
        return PERSON_LIST.matcher(words).matches();
    }

    /** Whether a cell holds a time. */
    static boolean time(String words) {
        return words.length() <= 20 && TIME.matcher(words).find();
    }

    /** A run of headers heads a table when it numbers its rows, names units or names indicators. */
    static boolean headTable(List<String> headers) {
        boolean titled = headers.size() > 1
                && TITLE.matcher(headers.get(0)).matches()
                && FIRST.matcher(headers.get(1)).matches();
        return headers.size() >= 3
                && !titled
                && (isNumber(headers.get(0))
                        || isNumber(headers.get(1))
                        || unitsColumn(headers) >= 0
                        || headers.stream().anyMatch(h -> h.contains("指标")));
    }
}
