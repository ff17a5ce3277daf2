package cn.liangdeng.intake;

/**
 * An indicator of the dictionary that a draft means, or may mean.
 *
 * @param name as the dictionary has it
 * @param exact true where the draft bears that very name and will share the indicator; false where it bears a like one
 */
public record KnownIndicator(String name, boolean exact) {}
