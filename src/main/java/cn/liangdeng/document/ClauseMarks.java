package cn.liangdeng.document;

import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import java.util.List;

/**
 * Implemented by the module that judges progress: what stands in the margin of the document page. Without an implementation
 * the page shows the words alone.
 */
public interface ClauseMarks {

    /**
     * The marks of a document's commitments, in text order.
     *
     * @param month the month as of which they are judged
     * @param scope units whose targets the person may see; of others neither light nor figure is told
     */
    List<ClauseMark> marksFor(DocumentId document, ReportingMonth month, DataScope scope);

    /** The months that may be chosen, newest first; the first is the one shown when none is chosen. May be empty. */
    List<ReportingMonth> months(DocumentId document, DataScope scope);
}
