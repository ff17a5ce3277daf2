package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.grammar.Quantity;
import cn.liangdeng.extraction.lexicon.MeasureWords.Sort;
import java.util.regex.Pattern;

/** Completes a noun to an indicator's name as officials list it: …数, …人数, …额, …增速. */
final class IndicatorSuffix {

    private static final Pattern DONE = Pattern.compile(
            "(?:数|数量|人数|户数|总数|人次|场次|率|额|量|里程|面积|占比|比重|比例|强度|规模|收入|投资|产值|总值|增加值|税收|资金|贷款|预算|费用|经费|成本|用时|天数|寿命|年限|指数|度|浓度|数目|标准|营收|余额|份额|收入线|标准线)$");
    private static final Pattern NEW = Pattern.compile("^(?:新增|净增|新建|新引进|新认定|新设|新签约|新开工|新落地|新培育|新招引|累计)");
    private static final Pattern FOSTERS = Pattern.compile("培育|引进|招引|引育|培养|培训|引进培育|孵化|认定|遴选");
    private static final Pattern LIGHT = Pattern.compile("完成|实施|组织实施|开展|推进|实现");
    private static final Pattern DEED = Pattern.compile("(?:整治|改造|建设|修复|治理|提升|安装|检查|培训|更新|迁建|拆除|清理)$");
    private static final Pattern EACH = Pattern.compile("(?:按照?)?每(?:人每月|人每年|人每天|户每年|[人户亩月年])$");
    private static final int SHORT = 8;
    private static final Pattern AHEAD = Pattern.compile("(?:快于|高于|低于|好于|优于|领先)");
    /** 下降15%、10%和26%: what was said before the first of them holds. */
    private static final Pattern LISTED = Pattern.compile("[\\d.%‰、和及与]+$");

    private static final Pattern COMPARED = Pattern.compile("(?:快于|高于|低于|好于|优于|领先)全[国省市区县][^,。\\d]{0,8}$");
    /** 提高0.8个百分点、达到41.5%. */
    private static final Pattern POINTS = Pattern.compile("个百分点(?:以上|左右)?[、,和及]*$");

    private static final Pattern FALLS = Pattern.compile("(?:下降|降低|削减|减少|压减|压缩|缩短|缩减|回落)[^,。]{0,6}$|(?<!下|沉)降$");
    private static final Pattern GROWS =
            Pattern.compile("(?:(?<!自然)增长|增速|增幅|递增|提高|提升|上升|增加(?!值)|下降|降低|削减|减少|压减|压缩|缩短|回落|扩大|翻)[^,。]{0,8}$|[涨降]$");
    private static final Pattern JOINTS = Pattern.compile("[、和或与并]+$");

    private static final Pattern SUMMED = Pattern.compile("累计(?:实现)?(?:下降|降低|减少|增长|提高|提升|压减)");

    private IndicatorSuffix() {}

    static String complete(Quantity q, String bare, String verb, String before, boolean yearly) {
        String of = q.counts(Sort.MONEY) ? EACH.matcher(bare).replaceFirst("") : bare;
        String noun = of.isEmpty() ? bare : of;
        boolean brief = !verb.isEmpty()
                && verb.length() <= 4
                && noun.length() <= SHORT
                && (q.counts(Sort.EVENT) || !FOSTERS.matcher(verb).matches());
        String lead = JOINTS.matcher(verb).replaceFirst("");
        // 完成积水点整治: the deed is in the noun
        brief = brief && !(LIGHT.matcher(verb).matches() && DEED.matcher(noun).find());
        String name = NEW.matcher(verb).find()
                ? NEW.matcher(verb).replaceFirst("$0\n").split("\n")[0] + noun
                : brief && !noun.startsWith(lead) && !noun.endsWith(lead) ? lead + noun : noun.replace("分别", "");
        String said = LISTED.matcher(before).replaceFirst("");
        boolean reached = q.percent() && POINTS.matcher(before).find();
        boolean growing = q.sort() == Sort.PERCENT || q.sort() == Sort.POINT || q.sort() == Sort.FACTOR;
        if (q.sort() == Sort.POINT && COMPARED.matcher(said).find()) {
            return name.replaceFirst("平$", "平均").replaceFirst("平均(?:水平|增速|增幅)?$", "平均") + "幅度";
        }
        if (growing
                && !reached
                && !AHEAD.matcher(said).find()
                && GROWS.matcher(said).find()) {
            String sum = SUMMED.matcher(before).find() && !name.contains("累计") ? "累计" : "";
            String mean = yearly && !name.contains("年均") ? "年均" : sum;
            return name + mean + (FALLS.matcher(said).find() ? "下降率" : q.sort() == Sort.POINT ? "提高幅度" : "增速");
        }
        if (q.percent()
                || q.sort() == null
                || q.sort() == Sort.POINT
                || DONE.matcher(name).find()) {
            return name;
        }
        boolean fosters = FOSTERS.matcher(lead).matches()
                && noun.length() <= SHORT
                && (q.counts(Sort.COUNT) || q.counts(Sort.PERSON));
        return name + (fosters ? lead + (q.counts(Sort.PERSON) ? "人数" : "数") : counting(q));
    }

    private static String counting(Quantity q) {
        Sort sort = q.sort() == null ? Sort.COUNT : q.sort();
        return switch (sort) {
            case PERSON -> "人数";
            case EVENT -> q.unit().contains("人次") ? "人次" : "场次";
            case MONEY -> "额";
            case SIZE ->
                q.unit().matches(".*(?:公里|千米|里)") ? "里程" : q.unit().matches(".*(?:平方|亩|公顷|平|方|㎡|m2).*") ? "面积" : "量";
            case COUNT -> q.unit().endsWith("户") ? "户数" : "数";
            default -> "";
        };
    }
}
