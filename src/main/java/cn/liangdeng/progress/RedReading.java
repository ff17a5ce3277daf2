package cn.liangdeng.progress;

/**
 * A target whose light is red.
 *
 * @param monthsRed for how many months in a row, this one included
 * @param problem 存在问题 of the newest report filed, empty where nothing was written
 * @param nextStep 下步打算 of the same
 * @param coordination 需协调事项 of the same
 */
public record RedReading(TargetReading target, int monthsRed, String problem, String nextStep, String coordination) {}
