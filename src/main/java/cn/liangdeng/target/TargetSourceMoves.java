package cn.liangdeng.target;

/** Lets targets of the current person's district follow their document into its next version. Needs {@code TARGET_MANAGE}. */
public interface TargetSourceMoves {

    /**
     * 随文件修订: the target stands on the words of a new version of its document. Where it stood before is kept, so that the
     * old version can show it. Its terms stay as they are. Told by {@link TargetChanged}.
     *
     * @return the target's new version number for the next change
     * @throws InvalidTargetException if the input cannot be kept
     * @throws cn.liangdeng.shared.BusinessException not found; conflict, if somebody else changed the target meanwhile; invalid,
     *     if the words are not those of the document
     */
    int moveSource(TargetId id, int expectedVersion, SourceMove move);
}
