package cn.liangdeng.dashboard.web;

import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names the units that a page is about where it is not about the whole district, so that no part is taken for the whole. */
@Component
class ScopeWords {

    /** More names than these are cut short. */
    private static final int MOST_NAMES = 4;

    private final Units units;
    private final CurrentUser user;
    private final MessageSource messages;

    ScopeWords(Units units, CurrentUser user, MessageSource messages) {
        this.units = units;
        this.user = user;
        this.messages = messages;
    }

    /** 区经济信息化局、区科技局、区商务局: the units at the top of the person's scope; null where it is the district or nothing. */
    @Nullable
    String names() {
        DataScope scope = user.readScope();
        if (scope.roots().isEmpty()) {
            return null;
        }
        List<String> names = units.listIn(scope).stream()
                .filter(unit -> scope.roots().contains(unit.id()))
                .map(UnitSummary::shortName)
                .toList();
        String listed = names.stream().limit(MOST_NAMES).collect(Collectors.joining(message("dashboard.scope.and")));
        return names.size() <= MOST_NAMES ? listed : message("dashboard.scope.more", listed, names.size());
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
