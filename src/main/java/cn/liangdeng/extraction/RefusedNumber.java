package cn.liangdeng.extraction;

/**
 * A number of the text that is no target, with the reason. Together with the figures of the drafts it accounts for every
 * number a reader would stop at; single Chinese numerals that are only part of a word (统一, 一体) are left out.
 *
 * @param start first code point of the number, its unit included
 * @param end code point after the last
 * @param words the exact words between the two
 * @param reason why it is no target
 */
public record RefusedNumber(int start, int end, String words, Reason reason) {

    /** Why a number is no target. */
    public enum Reason {
        /** Part of a name: 百千万计划, 5G, 2+3体系, 500强. */
        NAME,
        /** A grade or class: 4A, 二级甲等, 百亿级. */
        GRADE,
        /** A limit that qualifies what is counted: 产值过亿元的企业. */
        THRESHOLD,
        /** Number of a document, register or hotline. */
        DOCUMENT_NUMBER,
        DATE,
        /** A length of time: 三年行动, 15分钟生活圈. */
        DURATION,
        /** 第二届, 一期工程, 前50名. */
        ORDINAL,
        /** Numbering of paragraphs. */
        ENUMERATOR,
        /** What was reached before the document. */
        ACHIEVEMENT,
        /** What stands there already, or what the sentence is about. */
        BACKGROUND,
        /** Counts the parts of the document or of an organisation: 6个方面, 5个工作组. */
        STRUCTURE,
        /** Rates of support: 给予50万元奖励. */
        SUBSIDY,
        /** Points of an appraisal. */
        SCORE,
        /** Time limits of procedures (5个工作日内) and the limits that rules set. */
        PROCEDURE_LIMIT,
        /** The level from which a target starts. */
        BASELINE,
        /** A flourish: 百名, 千家. */
        SLOGAN,
        /** The denominator of a rate: 每千人. */
        PER_UNIT,
        /** 一 as an article: 一个平台. */
        ARTICLE,
        /** 数十家, 几百个. */
        VAGUE,
        /** Rhythm of meetings: 每月召开一次例会. */
        RHYTHM,
        /** A figure without unit and without a name that needs none, or in a crowd of figures that no sentence holds. */
        NO_UNIT,
        /** The same figure stated again in the measures of a row whose goals have it. */
        REPEATED
    }
}
