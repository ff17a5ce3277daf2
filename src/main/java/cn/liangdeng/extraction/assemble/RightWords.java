package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.grammar.Quantity;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words behind a figure that may name it: up to the next figure, or to the joint before it. */
final class RightWords {

    /** 积水点整治(区水务局负责): who answers is no part of the name. */
    private static final Pattern DUTY = Pattern.compile("\\([^()]*(?:负责|牵头|配合|落实|完成|责任(?:单位|部门))[^()]*\\)$");

    private static final Pattern TRAILING_JOINT = Pattern.compile("[、,和及与;以或]+$|以及$");

    /** 6条道路、建成天桥: another deed begins. */
    private static final Pattern ANOTHER = Pattern.compile(
            "(?<=\\p{IsHan}{3})[、,和及](?=(?:建成|新建|改建|扩建|新增|完成|启动|实施|安装|打造|引进|举办|开展|推进|加快|开工)\\p{IsHan}{2})|(?<=\\p{IsHan}{2})[、和及](?=\\d[\\d.]*[^\\d,。;、的]{1,4}的)");

    private RightWords() {}

    /**
     * The words.
     *
     * @param next start of the next quantity in the clause, or the clause's end
     */
    static String of(Sight sight, int next) {
        Quantity q = sight.quantity();
        int clauseEnd = sight.clause().end();
        String words = DUTY.matcher(sight.reading()
                        .plain(q.end(), Math.min(Math.max(next, q.end()), Math.max(clauseEnd, q.end()))))
                .replaceFirst("");
        if (words.startsWith("±")) {
            return "";
        }
        Matcher another = ANOTHER.matcher(words);
        words = another.find() ? words.substring(0, another.start()) : words;
        if (next >= clauseEnd || words.isEmpty()) {
            return words;
        }
        String bare = TRAILING_JOINT.matcher(words).replaceFirst("");
        if (bare.length() < words.length()) {
            return bare;
        }
        int joint = outerJoint(words);
        return joint >= 0 ? words.substring(0, joint) : words;
    }

    private static int outerJoint(String words) {
        int depth = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            depth += "“(《".indexOf(c) >= 0 ? 1 : "”)》".indexOf(c) >= 0 ? -1 : 0;
            if (c == '、' && depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
