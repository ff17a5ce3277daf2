package cn.liangdeng.target;

/**
 * A target that might be set, on an indicator that need not be in the dictionary yet.
 *
 * @param indicator data of the indicator as it is, or would be, in the dictionary
 */
public record TargetCandidate(IndicatorData indicator, TargetDetails details, TargetTermsData terms) {}
