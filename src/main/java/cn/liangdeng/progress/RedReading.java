package cn.liangdeng.progress;

/**
 * A target whose light is red.
 *
 * @param monthsRed for how many months in a row, this one included
 * @param required what each month left has to add, with its unit; empty where nothing adds up or no month is left
 * @param problem 存在问题 of the newest report filed, empty where nothing was written
 * @param nextStep 下步打算 of the same
 * @param coordination 需协调事项 of the same
 */
public record RedReading(
        TargetReading target, int monthsRed, String required, String problem, String nextStep, String coordination) {}
