package app.huike.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One caller's talk with the mail server: as much of SMTP (RFC 5321) as a program needs that hands a mail over. */
final class MailTalk {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final String MESSAGE_ID = "message-id:";

    private final BufferedReader in;
    private final OutputStream out;
    private final PostOffice office;
    private String recipient;

    MailTalk(Socket caller, PostOffice office) throws IOException {
        caller.setSoTimeout(PATIENCE_MILLIS);
        this.in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
        this.out = caller.getOutputStream();
        this.office = office;
    }

    /** Until the caller takes his leave, or the office hangs up. */
    void hold() throws IOException {
        say("220 post.example");
        String line = in.readLine();
        while (line != null && answered(line)) {
            line = in.readLine();
        }
    }

    /** Whether the talk goes on. */
    private boolean answered(String line) throws IOException {
        String verb = line.length() < 4 ? "" : line.substring(0, 4).toUpperCase(Locale.ROOT);
        switch (verb) {
            case "EHLO", "HELO", "NOOP", "MAIL", "RSET" -> say("250 post.example");
            case "RCPT" -> recipient(line.replaceAll(".*<([^>]*)>.*", "$1"));
            case "DATA" -> {
                return taken();
            }
            case "QUIT" -> {
                say("221 bye");
                return false;
            }
            default -> say("502 not here");
        }
        return true;
    }

    private void recipient(String address) throws IOException {
        recipient = address;
        say(office.knows(address) ? "250 go on" : "550 5.1.1 no such mailbox");
    }

    private boolean taken() throws IOException {
        say("354 go on, end with a point");
        String messageId = "";
        String before = "";
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            // a long header goes on in the next line
            String header = before.toLowerCase(Locale.ROOT).equals(MESSAGE_ID) ? before + line : line;
            if (messageId.isEmpty() && header.toLowerCase(Locale.ROOT).startsWith(MESSAGE_ID)) {
                messageId = header.substring(MESSAGE_ID.length()).strip();
            }
            before = line.stripTrailing();
            line = in.readLine();
        }
        if (line == null || !office.keep(recipient, messageId)) {
            return false;
        }
        say("250 taken");
        return true;
    }

    private void say(String words) throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
