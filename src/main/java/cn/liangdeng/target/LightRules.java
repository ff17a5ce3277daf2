package cn.liangdeng.target;

/**
 * The light rules (亮灯规则) of the current person's district. Whoever recolours lights has to see them: every call needs
 * {@code TARGET_MANAGE} and {@code PROGRESS_READ}. A rule is written as a draft, looked at in a preview, and put in force.
 */
public interface LightRules {

    /**
     * Begins a rule with a draft.
     *
     * @throws InvalidTargetException if the data are incomplete, the bands leave a hole or overlap, the rule would judge closed
     *     years, or there is a rule for the kind already
     */
    LightRuleId create(LightRuleKind kind, LightRuleData data);

    /**
     * Writes the rule's draft, or writes it anew; the one before is kept as discarded. A draft may end the rule.
     *
     * @param expectedVersion the version of the rule that the person saw
     * @throws InvalidTargetException as {@link #create}; also if it ends a rule that does not judge that month
     * @throws cn.liangdeng.shared.BusinessException not found; conflict, if somebody else changed it meanwhile
     */
    void draft(LightRuleId rule, int expectedVersion, LightRuleData data);

    /**
     * Puts the draft in force. It judges from its first month on; a version in force from that very month is superseded, and the
     * months before keep theirs. Lights follow in the same transaction.
     *
     * @param draft the draft that was looked at
     * @throws InvalidTargetException if meanwhile it would judge closed years
     * @throws cn.liangdeng.shared.BusinessException not found; conflict, if that draft is no longer the rule's
     */
    void putInForce(LightRuleId rule, long draft);

    /**
     * Gives the draft up.
     *
     * @throws cn.liangdeng.shared.BusinessException not found; conflict, if that draft is no longer the rule's
     */
    void discard(LightRuleId rule, long draft);

    /**
     * The rule's draft.
     *
     * @throws cn.liangdeng.shared.BusinessException not found, if it has none
     */
    LightRuleDraft draft(LightRuleId rule);
}
