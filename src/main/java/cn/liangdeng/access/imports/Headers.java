package cn.liangdeng.access.imports;

import cn.liangdeng.access.Role;
import cn.liangdeng.organisation.UnitKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the template. Always Chinese, whatever language the person reads: the file is passed around. */
@Component
class Headers {

    private final MessageSource messages;

    Headers(MessageSource messages) {
        this.messages = messages;
    }

    String of(Column column) {
        return text(column.messageKey());
    }

    String of(Role role) {
        return text("access.role." + role.name());
    }

    String of(UnitKind kind) {
        return text("organisation.kind." + kind.name());
    }

    Optional<UnitKind> kind(String typed) {
        return Arrays.stream(UnitKind.values())
                .filter(kind -> kind != UnitKind.DISTRICT)
                .filter(kind -> of(kind).equals(typed))
                .findFirst();
    }

    List<String> unitColumns() {
        return Column.OF_UNITS.stream().map(this::of).toList();
    }

    List<String> accountColumns() {
        List<String> columns =
                new ArrayList<>(Column.OF_ACCOUNTS.stream().map(this::of).toList());
        Arrays.stream(Role.values()).map(this::of).forEach(columns::add);
        columns.add(of(Column.CHARGES));
        return columns;
    }

    String text(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
