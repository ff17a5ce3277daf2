package cn.liangdeng.target;

/**
 * A version of a light rule that is not in force yet.
 *
 * @param id of the draft; one that is written anew has another
 * @param kind of which targets the rule decides
 */
public record LightRuleDraft(LightRuleId rule, long id, LightRuleKind kind, LightRuleData data) {}
