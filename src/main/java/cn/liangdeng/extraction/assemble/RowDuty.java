package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.TextBlock.Cell;
import cn.liangdeng.extraction.assemble.TableRoles.Column;
import cn.liangdeng.extraction.grammar.Responsibility;
import cn.liangdeng.extraction.grammar.ResponsibilityReader;
import cn.liangdeng.extraction.grammar.SourceText;
import cn.liangdeng.extraction.grammar.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads who answers for a row of a table from its columns of units and persons. */
final class RowDuty {

    /** 俞 悦: a name of two characters set wide. */
    private static final Pattern SPACED = Pattern.compile("(?<!\\p{IsHan})(\\p{IsHan})[ ]+(\\p{IsHan})(?!\\p{IsHan})");

    private final SourceText source;
    private final TableRoles roles;
    private final ResponsibilityReader responsibilities = new ResponsibilityReader();

    RowDuty(SourceText source, TableRoles roles) {
        this.source = source;
        this.roles = roles;
    }

    /** Who answers for a row, or null where its cells do not say. */
    @Nullable
    Responsibility of(List<Cell> cells) {
        Cell units = in(cells, Column.UNITS);
        Cell supports = in(cells, Column.SUPPORT);
        Cell leaders = in(cells, Column.LEADER);
        Cell first = units != null ? units : supports != null ? supports : leaders;
        if (first == null) {
            return null;
        }
        Span span = span(first);
        List<String> leads = new ArrayList<>();
        List<String> helpers = new ArrayList<>();
        List<String> persons = new ArrayList<>();
        if (units != null) {
            Responsibility read = responsibilities.cell(
                    source.plain(), span(units).start(), span(units).end());
            leads.addAll(read.leads());
            helpers.addAll(read.supports());
            persons.addAll(read.leaders());
        }
        if (supports != null) {
            helpers.addAll(responsibilities
                    .cell(source.plain(), span(supports).start(), span(supports).end())
                    .leads());
        }
        if (leaders != null) {
            for (String name :
                    SPACED.matcher(words(leaders).trim()).replaceAll("$1$2").split("[、,;\\s]+")) {
                persons.add(name);
            }
        }
        return new Responsibility(span.start(), span.end(), leads, helpers, persons);
    }

    private @Nullable Cell in(List<Cell> cells, Column column) {
        int index = roles.of(column);
        for (Cell cell : cells) {
            if (index >= 0 && cell.column() <= index && index < cell.column() + cell.columnSpan()) {
                return cell;
            }
        }
        return null;
    }

    private String words(Cell cell) {
        Span span = span(cell);
        return source.plain().substring(span.start(), span.end());
    }

    private Span span(Cell cell) {
        return new Span(source.index(cell.start()), source.index(cell.end()));
    }
}
