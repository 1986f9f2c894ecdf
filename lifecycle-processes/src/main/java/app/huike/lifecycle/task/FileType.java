package app.huike.lifecycle.task;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Files that may lie beside a task: told by the end of their name, and believed only where their content begins so. */
enum FileType {
    PDF("application/pdf", "pdf", "%PDF-"),
    PNG("image/png", "png", "\u0089PNG"),
    JPEG("image/jpeg", "jpg jpeg", "\u00ff\u00d8\u00ff"),
    WEBP("image/webp", "webp", "RIFF"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", "PK\u0003\u0004"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", "PK\u0003\u0004"),
    TEXT("text/plain", "txt", ""),
    CSV("text/csv", "csv", "");

    private final String media;
    private final List<String> endings;
    private final byte[] begin;

    FileType(String media, String endings, String begin) {
        this.media = media;
        this.endings = List.of(endings.split(" "));
        this.begin = begin.getBytes(StandardCharsets.ISO_8859_1);
    }

    String media() {
        return media;
    }

    /** What it is; empty for what may not be kept, or is not what its name says. */
    static Optional<FileType> of(String name, byte[] content) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.endings.contains(ending))
                .filter(type -> type.begins(content))
                .findFirst();
    }

    private boolean begins(byte[] content) {
        return begin.length == 0
                ? isText(content)
                : content.length > begin.length && Arrays.equals(Arrays.copyOf(content, begin.length), begin);
    }

    private static boolean isText(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .chars()
                    .noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
        } catch (CharacterCodingException noText) {
            return false;
        }
    }
}
