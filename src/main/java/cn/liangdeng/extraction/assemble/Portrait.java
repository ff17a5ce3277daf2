package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.lexicon.Cue;
import cn.liangdeng.extraction.lexicon.MeasureWords.Sort;
import java.util.regex.Pattern;

/**
 * Knows sentences that describe a work or a place (该校位于城东,占地50亩,可容纳1800名学生): their figures say how large it is, until a
 * clause says what is to be done.
 */
final class Portrait {

    /** What the first clause of such a sentence says: what the thing is, where it stands, how large it is. */
    private static final Pattern OPENS = Pattern.compile(
            "^[^,。;\\d]{2,40}?(?:是(?:一[所座家个条项处]|全[国省市县区]|我[国省市县区]|国家|[省市县区]级?(?:重点|重大|标志)|目前|首|集)|位于|地处|坐落|选址|毗邻)|^(?:[^,。;\\d]{0,24}?(?:项目|工程|医院|学校|中心|大楼|公园|园区|线|路|桥|馆|厂|高速|铁路|水库|电站))?(?:(?:规划|设计|总|项目|工程)*(?:占地|用地|建筑)(?:总?面积)?|全长|总长|线路长|路线长)(?:约|为|达)?\\d");

    /** Words that say how large the thing is that stands before a figure. */
    private static final Pattern EXTENT = Pattern.compile(
            "(?:面积|占地|用地|全长|全线长|长度?|宽度?|层高|床位|学位|座位|车位|泊位|容纳|接待|[设含]有?(?:互通|服务区|收费站|桥梁|隧道|站点)?|投资|概算|造价|工期|[楼房馆厅室场]|其中|速度|库容|装机|容量|规模|能力)(?:预计|约|为|达到?|共|可|有)*$");
    /** 设互通式立交3处: what it has. */
    private static final Pattern HAS = Pattern.compile("^(?:全线|沿线|共|内|其中)*(?:设|设有|配有|配备|拥有|包括|包含)[^,。;\\d]{0,16}$");

    private static final Cue TO_DO = Cue.of(ResultRule.PROMISED + "|年内|今年|明年|完成|新增|开工|建成|竣工|投用|投入使用|实现|达到|确定|安排");

    private Portrait() {}

    static boolean holds(Sight sight) {
        boolean sized = sight.quantity().counts(Sort.SIZE)
                || sight.quantity().counts(Sort.MONEY)
                || sight.quantity().counts(Sort.COUNT)
                || sight.quantity().counts(Sort.PERSON);
        if (!sized || TO_DO.in(sight.clauseWords())) {
            return false;
        }
        String before = sight.before();
        boolean extent = EXTENT.matcher(before).find()
                || HAS.matcher(before).matches()
                || sight.quantity().counts(Sort.SIZE) && before.isEmpty();
        String period =
                sight.reading().plain(sight.period().start(), sight.period().end());
        return extent && OPENS.matcher(period).find();
    }
}
