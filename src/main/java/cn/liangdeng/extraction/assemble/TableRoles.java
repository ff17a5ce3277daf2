package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.TextBlock.Cell;
import cn.liangdeng.extraction.TextBlock.Table;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What the columns of a table hold, told by their headers. */
final class TableRoles {

    /** What a column holds. */
    enum Column {
        NUMBER("序号|编号"),
        UNITS("责任单位|牵头单位|责任部门|牵头部门|主办单位|责任主体|承办单位|实施单位|责任科室|牵头科室|主责部门|主责单位|主办部门|承办部门|承办科室|牵头责任单位"),
        SUPPORT("配合单位|配合部门|协办单位|协同单位|参与单位"),
        LEADER("领导|责任人|负责人"),
        /** How far the work has come: what stands there is no goal. */
        PROGRESS("(?:当前|目前|完成|实际|形象|工程|项目|工作|推进)进度|进展|(?:完成|落实|推进|执行)情况|完成率|存在(?:的)?问题|是否"),
        DEADLINE("时限|完成时间|时间要求|时间节点|时间进度|进度安排"),
        PROPERTY("属性|备注|类别|分类"),
        GOAL("目标|(?:工作|建设|完成|考核)标准|^20\\d{2}年度?计划$"),
        /** What a project consists of; its figures describe and promise nothing. */
        DESCRIPTION("建设(?:内容|规模|地点|性质|年限|期限)|概况|简介"),
        MEASURE("举措|措施|内容|要求"),
        TASK("任务|工作|项目|事项|实事|名称"),
        UNIT_OF_MEASURE("^(?:计量)?单位$"),
        INDICATOR("指标"),
        YEAR_VALUE("20\\d\\d年|年均增|(?:十[三四五六]五|规划期|[三五]年|期间).{0,3}累计$"),
        /** A step of the year (二季度, 6月底): what is to be reached by then on the way. */
        NODE(
                "^(?:进度安排|工作进度|时间进度|序时进度|节点目标|阶段目标|季度目标|进度计划|工作节点)?(?:第?[一二三四1-4]季度|上半年|下半年|\\d{1,2}月(?:底|末|份)?|1-\\d{1,2}月)(?:底|前|目标|节点|进度|计划|任务)*$"),
        OTHER("^$");

        private final Pattern header;

        Column(String regex) {
            this.header = Pattern.compile(regex);
        }
    }

    /** 6月底前主体厂房封顶: a time with what is done by it. */
    private static final Pattern DEED =
            Pattern.compile("(?:月(?:底|末|初|中旬|上旬|下旬|\\d{1,2}日)?(?:之?前)?|季度|年底前?|年内)(?!前|至|到|底|-)[^\\d,。;、]{2}");

    private static final Pattern WHAT = Pattern.compile("任务$|工作$|事项$");
    private static final Pattern STEPS = Pattern.compile("节点|安排|进度|措施");
    private static final Pattern AIM = Pattern.compile("20\\d\\d年.*(?:目标|任务)");

    private final Map<Column, Integer> aims = new EnumMap<>(Column.class);
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
    private final Set<Integer> nodes = new TreeSet<>();
    private final int headerRows;
    private boolean steps;

    TableRoles(Table table, Function<Cell, String> words) {
        TableHeader header = new TableHeader(table, words);
        headerRows = header.rows();
        header.columns().forEach((index, name) -> {
            if (AIM.matcher(name).find()) {
                aims.putIfAbsent(Column.GOAL, index);
            }
            Column column = role(name);
            if (Column.UNIT_OF_MEASURE.header.matcher(header.own(index)).find()) {
                column = Column.UNIT_OF_MEASURE;
            }
            steps |= column == Column.DEADLINE && STEPS.matcher(name).find();
            if (column == Column.UNITS && columns.containsKey(Column.UNITS)) {
                // 牵头单位 and 责任单位 side by side: the second ones help
                column = Column.SUPPORT;
            }
            if (column == Column.NODE) {
                nodes.add(index);
            }
            if (column == Column.TASK
                    && columns.containsKey(Column.TASK)
                    && WHAT.matcher(name).find()) {
                // 项目名称 | 工作任务: the second says what is to be done
                column = Column.MEASURE;
            }
            if (column != Column.OTHER) {
                columns.putIfAbsent(column, index);
            }
        });
        aim();
        step();
        nodes(table, words);
    }

    /** 时间节点 whose cells say what is done by when (6月底前主体封顶), and no column of goals: they are the goals. */
    private void nodes(Table table, Function<Cell, String> words) {
        Integer index = columns.get(Column.DEADLINE);
        boolean goals = columns.containsKey(Column.GOAL) || columns.containsKey(Column.MEASURE);
        if (index == null || goals) {
            return;
        }
        List<Cell> cells = table.cells().stream()
                .filter(c -> c.column() == index && c.row() >= headerRows && c.columnSpan() == 1)
                .toList();
        long deeds =
                cells.stream().filter(c -> DEED.matcher(words.apply(c)).find()).count();
        if (deeds > 0 && 2 * deeds >= cells.size()) {
            columns.put(Column.GOAL, index);
        }
    }

    private static Column role(String header) {
        if (header.length() > 20) {
            return Column.OTHER;
        }
        if (Column.NODE.header.matcher(header).matches()) {
            return Column.NODE;
        }
        if (header.contains("目标") && (header.contains("时间") || header.contains("进度"))) {
            return Column.GOAL;
        }
        if (Column.YEAR_VALUE.header.matcher(header).find()) {
            return Column.YEAR_VALUE;
        }
        if (Column.UNIT_OF_MEASURE.header.matcher(header).find()) {
            return Column.UNIT_OF_MEASURE;
        }
        for (Column column : Column.values()) {
            if (column.header.matcher(header).find()) {
                boolean indicatorName = header.contains("指标") && column != Column.PROPERTY;
                return indicatorName ? Column.INDICATOR : column;
            }
        }
        return Column.OTHER;
    }

    /** 2022年预期目标 in a table that names no indicators is what its rows aim at. */
    private void aim() {
        Integer index = aims.get(Column.GOAL);
        boolean numbered = columns.containsKey(Column.INDICATOR) || columns.containsKey(Column.UNIT_OF_MEASURE);
        if (index != null && !numbered && !columns.containsKey(Column.GOAL)) {
            columns.remove(Column.YEAR_VALUE);
            columns.put(Column.GOAL, index);
        }
    }

    /** One column of steps beside a column of days, and no column of goals: its steps are the goals. */
    private void step() {
        boolean goals = columns.containsKey(Column.GOAL) || columns.containsKey(Column.MEASURE);
        if (nodes.size() == 1 && !goals && columns.containsKey(Column.DEADLINE)) {
            columns.put(Column.GOAL, nodes.iterator().next());
            columns.remove(Column.NODE);
            nodes.clear();
        }
    }

    /** A table of tasks: names who answers, or has goals or measures. */
    boolean tasks() {
        return columns.containsKey(Column.UNITS)
                || columns.containsKey(Column.GOAL) && columns.containsKey(Column.TASK)
                || columns.containsKey(Column.DEADLINE)
                        && (columns.containsKey(Column.MEASURE)
                                || columns.containsKey(Column.TASK) && columns.containsKey(Column.PROGRESS));
    }

    /** A table of indicators with a column for each year. */
    boolean indicators() {
        return columns.containsKey(Column.INDICATOR) && columns.containsKey(Column.YEAR_VALUE);
    }

    /** A table of indicators with one column of goals (指标, 目标值), whatever else it says of its rows. */
    boolean goals() {
        return columns.containsKey(Column.INDICATOR) && columns.containsKey(Column.GOAL);
    }

    /** The column's index, or -1. */
    int of(Column column) {
        return columns.getOrDefault(column, -1);
    }

    /** The columns that name a step of the year. */
    Set<Integer> nodes() {
        return nodes;
    }

    /** Whether the column of days is one of steps (时间节点, 进度安排) and not only of terms (完成时限). */
    boolean steps() {
        return steps;
    }

    int headerRows() {
        return headerRows;
    }
}
