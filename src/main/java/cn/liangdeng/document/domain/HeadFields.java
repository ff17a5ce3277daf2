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
                    + "组配分类|主题分类|体裁分类|公开方式|公开类别|公开范围|有\\s*效\\s*性|主\\s*题\\s*词|关\\s*键\\s*词|责任编辑)"
                    + "(?:\\s*[:\uFF1A]|(?=[\\s|\u3000]))");

    private static final Pattern EDGES = Pattern.compile("^[\\s|\u3000:\uFF1A]+|[\\s|\u3000]+$");

    private final Map<String, String> values;

    private HeadFields(Map<String, String> values) {
        this.values = values;
    }

    static HeadFields of(List<String> lines) {
        Map<String, String> values = new HashMap<>();
        for (String line : lines.subList(0, Math.min(LINES_OF_THE_HEAD, lines.size()))) {
            if (!line.contains("。")) {
                read(line, values);
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

    private static void read(String line, Map<String, String> values) {
        List<MatchResult> labels = new ArrayList<>(LABEL.matcher(line).results().toList());
        for (int i = 0; i < labels.size(); i++) {
            int end = i + 1 < labels.size() ? labels.get(i + 1).start() : line.length();
            String value =
                    EDGES.matcher(line.substring(labels.get(i).end(), end)).replaceAll("");
            if (!value.isEmpty()) {
                values.putIfAbsent(labels.get(i).group(1).replaceAll("\\s", ""), value);
            }
        }
    }
}
