package cn.liangdeng.document.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The box of labelled fields that government websites put above a document (信息公开表头): 索引号 …, 发布机构 …, 文号 …, several of them
 * on a line or in the cells of a table.
 */
final class HeadFields {

    private static final int LINES_OF_THE_HEAD = 40;

    private static final Pattern LABEL = Pattern.compile(
            "(?<=^|[\\s|\u3000])(标\\s*题|名\\s*称|文件名称|索\\s*引\\s*号|信息索引|文\\s*号|发文字号|发文文号|发布机构|发文机关|发文机构|发文单位|"
                    + "制发机关|信息来源|来\\s*源|作\\s*者|浏览次数|公开主体|成文日期|成文时间|发文日期|发文时间|印发日期|生成日期|公布日期|发布日期|发布时间|公开日期|"
                    + "公开目录|公开责任部门|公开形式|公开时限|内容概述|文件状态|文件类型|信息分类|服务对象|责任部门|发布单位|发文部门|生效日期|废止日期|时效性|组配分类|主题分类|体裁分类|公开方式|公开类别|公开范围|有\\s*效\\s*性|主\\s*题\\s*词|关\\s*键\\s*词|责任编辑)"
                    + "(?:\\s*[:\uFF1A]|(?=[\\s|\u3000]))");

    private static final Pattern EDGES = Pattern.compile("^[\\s|\u3000:\uFF1A]+|[\\s|\u3000]+$");

    /** Behind the next border of a cell stands something else, be its label known or not. */
    private static final Pattern CELL_END = Pattern.compile("\\s*[\\t|].*");

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final int LONGEST_BELOW = 40;

    private final Map<String, String> values;

    private HeadFields(Map<String, String> values) {
        this.values = values;
    }

    static HeadFields of(List<String> lines) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < Math.min(LINES_OF_THE_HEAD, lines.size()); i++) {
            if (!lines.get(i).contains("。")) {
                read(lines.get(i), i + 1 < lines.size() ? lines.get(i + 1) : "", values);
            }
        }
        return new HeadFields(values);
    }

    /** True for a line that is part of the box. */
    static boolean isFieldLine(String line) {
        return LABEL.matcher(line.strip()).lookingAt();
    }

    /** The first of the labels that has a value. */
    Optional<String> first(String... labels) {
        for (String label : labels) {
            String value = values.get(label);
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** Where a list sets label and value on two lines the value is the next one, if it can be it. */
    private static void read(String line, String next, Map<String, String> values) {
        List<MatchResult> labels = new ArrayList<>(LABEL.matcher(line).results().toList());
        for (int i = 0; i < labels.size(); i++) {
            int end = i + 1 < labels.size() ? labels.get(i + 1).start() : line.length();
            String value =
                    EDGES.matcher(line.substring(labels.get(i).end(), end)).replaceAll("");
            String label = labels.get(i).group(1).replaceAll("\\s", "");
            if (!value.isEmpty()) {
                values.putIfAbsent(label, CELL_END.split(value, 2)[0]);
            } else if (labels.size() == 1 && canStandBelow(label, next)) {
                values.putIfAbsent(label, next);
            }
        }
    }

    private static boolean canStandBelow(String label, String next) {
        if (isFieldLine(next) || next.length() > LONGEST_BELOW || next.startsWith("关于")) {
            return false;
        }
        boolean names = label.endsWith("机构") || label.endsWith("机关") || label.endsWith("单位") || label.endsWith("主体");
        boolean counts = label.endsWith("号") || label.endsWith("日期") || label.endsWith("时间");
        return names || counts && DIGIT.matcher(next).find();
    }
}
