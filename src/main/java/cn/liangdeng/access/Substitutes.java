package cn.liangdeng.access;

/**
 * Substitutes for absent persons (代理, AB岗). On the days of a substitution the substitute can take the absent person's desk: then
 * the rights and reach are the absent person's and nobody else's, every act is signed with both names (王某代李某), and what a rule
 * forbids to one of the two in a matter it forbids to both.
 */
public interface Substitutes {

    /**
     * Sets a substitute. A person sets the own one; the office and the system administrator may do it for others, but never make
     * themselves the substitute.
     *
     * <p>Invalid, if the days are in the past, in the wrong order or more than 180, if the absent person has a substitute on one
     * of them, or if either is unknown, disabled, the same person or a system administrator; forbidden while the person sits at
     * somebody else's desk.
     */
    SubstitutionId set(NewSubstitution substitution);

    /** Ends a substitution at once; of the own absence, or with the right to set it for others. One that has ended stays as it is. */
    void end(SubstitutionId id);
}
