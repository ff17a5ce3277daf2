package cn.liangdeng.target;

/**
 * 勘误: a version was entered wrongly. It stays the same version; what it said before is kept in the history.
 *
 * @param termsNumber which version, counted from 1
 * @param terms what it should have said
 * @param reason in words, 1…500 characters
 */
public record Correction(int termsNumber, TargetTermsData terms, String reason) {}
