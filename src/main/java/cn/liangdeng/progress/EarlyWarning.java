package cn.liangdeng.progress;

/**
 * What may be late a month later (docs/progress.md §26).
 *
 * @param mayTurnRed targets that are not red and would be, if their gap went on as in the last three months
 * @param deadlines milestones that are due in the month to come and not done
 */
public record EarlyWarning(int mayTurnRed, int deadlines) {

    public boolean isEmpty() {
        return mayTurnRed + deadlines == 0;
    }
}
