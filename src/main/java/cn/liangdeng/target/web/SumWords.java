package cn.liangdeng.target.web;

import cn.liangdeng.target.DecompositionSum;

/** The sum of a decomposition in officials' words: 已分解8个单位，合计96家，缺口4家. */
final class SumWords {

    private SumWords() {}

    static Words of(DecompositionSum sum, String unitOfMeasure) {
        return Words.keyed(
                "target.decompose.sum." + sum.verdict(),
                Integer.toString(sum.parts()),
                Figures.text(sum.sum()),
                Figures.text(sum.difference() == null ? null : sum.difference().abs()),
                unitOfMeasure);
    }
}
