package cn.liangdeng.attachment;

/**
 * Stores files. Reading for a person goes through the download page {@code /files/{id}}, which asks the owner's
 * {@link AttachmentGuard}. All files belong to the current person's district; those of another are not found.
 */
public interface Attachments {

    /**
     * Stores a file for the current person's district; equal content is stored once.
     *
     * @param owner name of the owning module's guard
     * @param name file name as the person sees it; a path before it and control characters are dropped, and what is beyond
     *     255 characters is cut out before the extension
     * @param mediaType found from the content, never taken from the browser
     * @param content not empty
     * @throws cn.liangdeng.shared.BusinessException invalid, if the content is empty or larger than the owner allows
     * @throws IllegalArgumentException if no guard answers to the owner's name
     */
    FileId store(String owner, String name, String mediaType, byte[] content);

    /**
     * @throws cn.liangdeng.shared.BusinessException not found
     */
    StoredFile describe(FileId id);

    /**
     * The content, for modules that own the file; does not ask the guard.
     *
     * @throws cn.liangdeng.shared.BusinessException not found
     */
    byte[] content(FileId id);

    /**
     * Forgets a file that its owner no longer refers to, and its content where no other file has the same. A file that does
     * not exist is no error.
     */
    void remove(FileId id);
}
