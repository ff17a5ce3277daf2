package cn.liangdeng.target;

/** How an indicator's monthly figures are to be read (docs/progress.md). */
public enum IndicatorNature {
    /** 当期累计: months add up; filed as the year-to-date figure. */
    FLOW,
    /** 存量: the newest level counts. */
    STOCK,
    /** 比率、增速: the newest rate counts. */
    RATE,
    /** 节点任务: a named deliverable; filed as a percentage and the day of completion. */
    MILESTONE;

    /**
     * In what a figure of such an indicator counts.
     *
     * @param unitOfMeasure 计量单位 of the indicator; a milestone's names the thing, its figures are percent of the work done
     */
    public String countedIn(String unitOfMeasure) {
        return this == MILESTONE ? "%" : unitOfMeasure;
    }
}
