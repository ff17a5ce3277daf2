package cn.liangdeng.reporting.sheet;

import cn.liangdeng.office.SheetCell;
import cn.liangdeng.office.SheetRow;
import cn.liangdeng.office.SheetTable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which column of a unit's own table says what, by the words that officials use over their columns. */
final class ColumnGuess {

    private static final int ROWS_LOOKED_AT = 30;

    private static final Map<SheetField, Pattern> WORDS = words();

    private ColumnGuess() {}

    private static Map<SheetField, Pattern> words() {
        Map<SheetField, Pattern> words = new LinkedHashMap<>();
        words.put(SheetField.COORDINATION, Pattern.compile("协调"));
        words.put(SheetField.NEXT_STEP, Pattern.compile("下步|下一步|打算"));
        words.put(SheetField.PROBLEM, Pattern.compile("问题|困难"));
        words.put(SheetField.COMPLETED_ON, Pattern.compile("完成(日期|时间)"));
        words.put(SheetField.NIL, Pattern.compile("零报告|无变化"));
        words.put(SheetField.MONTH, Pattern.compile("^(数据)?月份$|报告期|^月$"));
        words.put(SheetField.OF_MONTH, Pattern.compile("^(当月|本月)(?!.*累计)"));
        words.put(SheetField.VALUE, Pattern.compile("累计|期末|完成(数|值|量)|实际(数|值)|^数值|本期数|^完成$|^进度%?$|完成进度"));
        words.put(SheetField.PROGRESS, Pattern.compile("进展|工作情况|完成情况"));
        words.put(SheetField.NAME, Pattern.compile("指标|项目|名称|任务|事项"));
        return words;
    }

    /** How names and headers are compared: full width made narrow, without blanks, punctuation and the numbers of a list. */
    static String normal(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String plain = narrow.replaceAll("^\\s*(\\(?[一二三四五六七八九十]{1,3}[)、.]|\\(?\\d{1,3}[)、]|\\d{1,3}\\.(?!\\d))", "");
        return plain.replaceAll("[\\s\\p{Z}\\p{C}\\p{P}&&[^%]]+", "");
    }

    /** What stands over a column in a row; of a cell merged downwards the text of its top. */
    static List<String> headers(SheetTable table, SheetRow header) {
        List<String> names = new ArrayList<>();
        for (int column = 0; column < header.cells().size(); column++) {
            SheetCell cell = header.cells().get(column);
            int place = column;
            names.add(
                    cell.mergedInto() == null
                            ? cell.text()
                            : table.rows().stream()
                                    .map(row -> row.cells().get(place))
                                    .filter(top -> top.address().equals(cell.mergedInto()))
                                    .map(SheetCell::text)
                                    .findFirst()
                                    .orElse(""));
        }
        return names;
    }

    /** The row of the sheet with this number. */
    static Optional<SheetRow> row(SheetTable table, int number) {
        return table.rows().stream().filter(row -> row.number() == number).findFirst();
    }

    /** The row that looks most like a header; the first with two values where none does. */
    static SheetRow header(SheetTable table) {
        SheetRow best = table.rows().get(0);
        int most = -1;
        for (SheetRow row : table.rows().stream().limit(ROWS_LOOKED_AT).toList()) {
            List<String> names = headers(table, row);
            long filled = names.stream().filter(name -> !name.isBlank()).count();
            int hits = filled < 2
                    ? -1
                    : columns(names).size() * 2 + (columns(names).containsKey(SheetField.NAME) ? 1 : 0);
            if (hits > most) {
                most = hits;
                best = row;
            }
        }
        return best;
    }

    /** Positions of the columns that are known by their words; each column says one thing. */
    static Map<SheetField, Integer> columns(List<String> headers) {
        Map<SheetField, Integer> found = new EnumMap<>(SheetField.class);
        WORDS.forEach((field, words) -> {
            for (int i = 0; i < headers.size(); i++) {
                if (!found.containsKey(field)
                        && !found.containsValue(i)
                        && words.matcher(normal(headers.get(i))).find()) {
                    found.put(field, i);
                }
            }
        });
        return found;
    }

    /** The first row that names all the columns a person once pointed out. */
    static Optional<SheetRow> rowWith(SheetTable table, Collection<String> wanted) {
        List<String> keys = wanted.stream().map(ColumnGuess::normal).toList();
        return table.rows().stream()
                .limit(ROWS_LOOKED_AT)
                .filter(row -> headers(table, row).stream()
                        .map(ColumnGuess::normal)
                        .toList()
                        .containsAll(keys))
                .findFirst();
    }
}
