package cn.liangdeng.progress.query;

import cn.liangdeng.document.ClauseId;
import cn.liangdeng.evaluation.ExplainCard;
import cn.liangdeng.evaluation.Frequency;
import cn.liangdeng.target.Commitment;
import org.jspecify.annotations.Nullable;

/**
 * One target with all that its page says once.
 *
 * @param definition 口径 of the indicator
 * @param dataSource 数据来源单位
 * @param janFebCombined true where January has no figure of its own
 * @param documentNumber 文号 of the document
 * @param clause the words in the document that set it
 * @param quote these words
 * @param leader 责任领导
 * @param definitionOfDone 完成标准
 * @param ownFigures true where the reporting unit itself lies in the person's scope, and not only one that supports
 * @param linear true where the goal names no phasing of its own
 * @param mayTurnRed true where it may turn red in the month to come (§26)
 * @param card why the light has its colour; null where the target is not judged in the month
 * @param rule the light rule that coloured it; null where the preset of the product did, or it is not judged
 */
public record TargetDetail(
        TargetRow row,
        @Nullable String definition,
        @Nullable String dataSource,
        Frequency frequency,
        int lagMonths,
        boolean janFebCombined,
        Commitment commitment,
        @Nullable String documentNumber,
        @Nullable ClauseId clause,
        @Nullable String quote,
        @Nullable String leader,
        @Nullable String definitionOfDone,
        boolean ownFigures,
        boolean linear,
        boolean mayTurnRed,
        @Nullable ExplainCard card,
        @Nullable RuleFacts rule) {

    TargetDetail withoutProgress() {
        return new TargetDetail(
                row.withoutProgress(),
                definition,
                dataSource,
                frequency,
                lagMonths,
                janFebCombined,
                commitment,
                documentNumber,
                clause,
                quote,
                leader,
                definitionOfDone,
                false,
                linear,
                false,
                null,
                null);
    }
}
