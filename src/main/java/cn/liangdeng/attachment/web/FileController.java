package cn.liangdeng.attachment.web;

import cn.liangdeng.attachment.Attachments;
import cn.liangdeng.attachment.FileId;
import cn.liangdeng.attachment.StoredFile;
import cn.liangdeng.attachment.domain.AttachmentGuards;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands a file to a person whom its owner allows to read it. */
@Controller
class FileController {

    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg");

    private final Attachments attachments;
    private final AttachmentGuards guards;
    private final CurrentUser user;

    FileController(Attachments attachments, AttachmentGuards guards, CurrentUser user) {
        this.attachments = attachments;
        this.guards = guards;
        this.user = user;
    }

    /**
     * The file for saving. Pictures may be shown in the page; anything else, HTML above all, would run as if it were ours and
     * goes out as mere bytes.
     *
     * @param show true where a page wants to show a picture
     */
    @GetMapping("/files/{id}")
    ResponseEntity<byte[]> download(@PathVariable long id, @RequestParam(defaultValue = "false") boolean show) {
        StoredFile file = attachments.describe(new FileId(id));
        boolean allowed = guards.of(file.owner())
                .map(guard -> guard.mayRead(file.id(), user))
                .orElse(false);
        if (!allowed) {
            throw BusinessException.notFound("attachment.notFound");
        }
        boolean inline = show && PICTURES.contains(file.mediaType());
        ContentDisposition disposition = (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(inline ? MediaType.parseMediaType(file.mediaType()) : MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(attachments.content(file.id()));
    }
}
