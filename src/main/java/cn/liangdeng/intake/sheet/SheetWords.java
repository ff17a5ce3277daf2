package cn.liangdeng.intake.sheet;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.target.IndicatorNature;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the list. Always Chinese, whatever language the person reads: the file is passed around. */
@Component
class SheetWords {

    private static final String SEPARATOR = "、";
    private static final String RANGE = "—";

    private static final Pattern BLANKS = Pattern.compile("\\s");

    private final MessageSource messages;
    private final Map<Class<?>, Map<String, Enum<?>>> constants = new ConcurrentHashMap<>();

    SheetWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(SheetColumn column) {
        return text(column.messageKey());
    }

    /** The columns without which a table is no such list. */
    List<String> requiredColumns() {
        return Arrays.stream(SheetColumn.values())
                .filter(SheetColumn::isRequired)
                .map(this::of)
                .toList();
    }

    /** The other columns of the template, which a list may lack. */
    List<String> furtherColumns() {
        return Arrays.stream(SheetColumn.values())
                .filter(column -> !column.isRequired())
                .map(this::of)
                .toList();
    }

    /** Whether nobody expects a column of this name to be imported: a running number, the result of an earlier marking. */
    boolean isPassedOver(String header) {
        return List.of(text("intake.sheet.passedOver").split(SEPARATOR)).contains(header);
    }

    /** The word for a constant that the drop-down list offers. */
    String of(Enum<?> constant) {
        return words(constant).get(0);
    }

    /** The word for how a target's figure binds. */
    String comparison(BoundComparator comparator, boolean strict) {
        return Arrays.stream(Comparison.values())
                .filter(one -> one.comparator() == comparator && one.isStrict() == strict)
                .findFirst()
                .map(this::of)
                .orElseGet(() -> comparison(comparator, false));
    }

    /** What a row asks for, in the words of the list: 不低于30家. */
    String goal(SheetLine line) {
        if (line.bound() == null || line.nature() == IndicatorNature.MILESTONE) {
            return of(line.nature());
        }
        String bound = plain(line.bound());
        if (line.boundMax() != null) {
            return bound + RANGE + plain(line.boundMax()) + line.unitOfMeasure();
        }
        return switch (line.comparison()) {
            case ABOUT, ABOUT_AT_MOST ->
                text("intake.sheet.goal." + line.comparison().name(), bound + line.unitOfMeasure());
            default -> of(line.comparison()) + bound + line.unitOfMeasure();
        };
    }

    private static String plain(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }

    <E extends Enum<E>> List<String> choices(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(this::of).toList();
    }

    /** The constant that a cell means: by the word of the list or by another one that is as clear. */
    <E extends Enum<E>> Optional<E> find(Class<E> type, String typed) {
        String wanted = BLANKS.matcher(typed).replaceAll("");
        return Optional.ofNullable(constants.computeIfAbsent(type, this::byWord).get(wanted))
                .map(type::cast);
    }

    private <E> Map<String, Enum<?>> byWord(Class<E> type) {
        Map<String, Enum<?>> known = new HashMap<>();
        for (E constant : type.getEnumConstants()) {
            words((Enum<?>) constant).forEach(word -> known.putIfAbsent(word, (Enum<?>) constant));
        }
        return known;
    }

    /** The first word is the one of the list. */
    private List<String> words(Enum<?> constant) {
        String all = text("intake.sheet.word." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
        return new ArrayList<>(List.of(all.split(SEPARATOR)));
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
