package cn.liangdeng.organisation.domain;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * First letters of the pinyin of names. The dictionary knows phrases, so that 重庆路街道 gives cqljd and not zqljd
 * (docs/adr/0027-search.md).
 */
final class PinyinInitials {

    private static final int LONGEST = 2000;

    private PinyinInitials() {}

    /** Initials of each name, lower case, each once, set apart by blanks; letters and digits of a name stay. */
    static String of(Collection<String> names) {
        Set<String> initials = new LinkedHashSet<>();
        for (String name : names) {
            String letters = letters(name);
            if (!letters.isEmpty()) {
                initials.add(letters);
            }
        }
        String all = String.join(" ", initials);
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST);
    }

    /** One reading a character; a character without a reading stays if it is a letter or digit. */
    private static String letters(String name) {
        StringBuilder letters = new StringBuilder();
        List<Pinyin> readings = HanLP.convertToPinyinList(name);
        for (int i = 0; i < readings.size(); i++) {
            Pinyin reading = readings.get(i);
            char letter = reading == Pinyin.none5 ? Character.toLowerCase(name.charAt(i)) : reading.getFirstChar();
            if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
                letters.append(letter);
            }
        }
        return letters.toString();
    }
}
