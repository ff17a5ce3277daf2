package cn.liangdeng.organisation.domain;

import cn.liangdeng.shared.BusinessException;

/** What names and codes of units may look like. */
final class UnitText {

    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SHORT_NAME = 60;

    private UnitText() {}

    static String code(String text) {
        return checked(text, LONGEST_CODE, "organisation.problem.code");
    }

    static String name(String text) {
        return checked(text, LONGEST_NAME, "organisation.problem.name");
    }

    static String shortName(String text) {
        return checked(text, LONGEST_SHORT_NAME, "organisation.problem.shortName");
    }

    static String alias(String text) {
        return checked(text, LONGEST_NAME, "organisation.problem.alias");
    }

    private static String checked(String text, int longest, String messageKey) {
        String stripped = text.strip();
        if (stripped.isEmpty()
                || stripped.length() > longest
                || stripped.codePoints().anyMatch(Character::isISOControl)) {
            throw BusinessException.invalid(messageKey, String.valueOf(longest));
        }
        return stripped;
    }
}
