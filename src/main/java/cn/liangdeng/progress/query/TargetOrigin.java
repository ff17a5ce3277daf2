package cn.liangdeng.progress.query;

import cn.liangdeng.target.Commitment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a target, and the words that set it.
 *
 * @param leader 责任领导, or null
 * @param coLeads names of further lead units, in order
 * @param supporting names of supporting units (配合单位), in order
 * @param definition 统计口径 of the indicator, or null
 * @param documentNumber 文号, or null
 * @param paragraph of the document in which the words stand, counted from 1; null without words
 * @param quote the commitment in the document's own words, or null
 */
public record TargetOrigin(
        @Nullable String leader,
        List<String> coLeads,
        List<String> supporting,
        Commitment commitment,
        @Nullable String definition,
        @Nullable String documentNumber,
        @Nullable Integer paragraph,
        @Nullable String quote) {

    public TargetOrigin {
        coLeads = List.copyOf(coLeads);
        supporting = List.copyOf(supporting);
    }
}
