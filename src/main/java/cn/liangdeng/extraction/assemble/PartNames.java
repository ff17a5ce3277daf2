package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.lexicon.MeasureWords.Sort;
import cn.liangdeng.extraction.lexicon.Nouns;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names figures that are parts of the one before them (其中主城区9000个, 其中高速公路280亿元) or another grade of it (省级3个、市级8个). */
final class PartNames {

    /** 其中主城区9000个: a place or level is a part of what was counted before it. */
    private static final Pattern SHARE = Pattern.compile(
            "(?:国家|省|市|区|县|乡|镇|村|校)级(?:及?以上)?|城镇|农村|(?:中央|地方|[省市区县]级|本级)?财政(?:资金|投入)?|(?:地方政府)?专项债券?|社会资本|银行贷款|(?:企业)?自筹(?:资金)?|中央预算内投资|城区|主城区|中心城区|市区|县城|城市|乡镇|乡村|\\p{IsHan}{1,4}(?:区|县|镇|乡|街道|片区|园区)");

    /** 投资650亿元,其中高速公路280亿元: the part is of the same money. */
    private static final Pattern MONEYED = Pattern.compile("(?:投资|产值|收入|资金|贷款|营收|税收|支出|外资|内资)$");

    /** 新增“四上”企业60家(工业15家、服务业20家). */
    private static final Pattern BRANCH = Pattern.compile("[、,]?\\p{IsHan}{1,6}(?:业|类|型|性)");

    /** 4A级景区2家、3A级5家. */
    private static final Pattern LAST_GRADE = Pattern.compile("(?:国家|省|市|区|县)级$");

    private static final Pattern GRADE =
            Pattern.compile("(?:国家|省|市|区|县)级|[\\d一二三四五六七八九十百千]{1,5}亿元?级|[1-5]A级|[一二三四五]星级");

    private PartNames() {}

    /** The naming of a part whose own noun stands before the figure, or null where it is none. */
    static @Nullable Naming of(Around around, String noun) {
        Naming whole = around.previous();
        if (whole == null) {
            return null;
        }
        int end = around.quantity().end();
        String own = noun.startsWith("(") ? noun.substring(1) : noun;
        // of several parts each is a part of the first whole
        String root = whole.inherited() ? whole.subject() : whole.noun();
        // 其中高速公路28亿元,省道15亿元: a further part
        boolean further = whole.inherited()
                && whole.noun().endsWith(root)
                && around.sight().sentenceBefore().contains("其中");
        if (shares(around, own, root, further)) {
            return around.named(own + root, root, whole.verb(), around.start(), end);
        }
        if (!GRADE.matcher(noun).matches()) {
            return null;
        }
        if (GRADE.matcher(whole.noun()).lookingAt()) {
            String graded = noun + GRADE.matcher(whole.noun()).replaceFirst("");
            String verb = around.verb().isEmpty() ? whole.verb() : around.verb();
            return around.named(graded, graded, verb, around.start(), end);
        }
        Matcher graded = LAST_GRADE.matcher(whole.noun());
        if (graded.find() && graded.start() > 2) {
            String part = graded.replaceFirst("") + noun;
            return around.named(part, part, whole.verb(), around.start(), end);
        }
        return null;
    }

    private static boolean shares(Around around, String own, String whole, boolean further) {
        boolean aside =
                around.sight().reading().brackets().inAside(around.quantity().figure());
        if (aside && BRANCH.matcher(own).matches()) {
            return true;
        }
        if (!aside && !further && !around.words().contains("其中")) {
            return false;
        }
        boolean bare = own.length() >= 2 && !Nouns.RATE.matcher(own).find();
        if (bare && around.quantity().percent() && whole.endsWith("率")) {
            return true;
        }
        boolean amount = around.quantity().counts(Sort.MONEY)
                && !Nouns.FLOW_AMOUNT.matcher(own).find()
                && !Nouns.STOCK.matcher(own).find();
        return bare && amount && MONEYED.matcher(whole).find()
                || SHARE.matcher(own).matches();
    }
}
